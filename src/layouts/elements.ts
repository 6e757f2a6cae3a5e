/** The custom elements that pages share, in one script that every page loads and keeps; what is large has its own. */
import '../components/citation/cited-view.ts';
import '../components/copy-button/copy-button.ts';
import '../components/elder-mode/elder-mode.ts';
import '../components/facility-page/note-link.ts';
import '../components/print-sheet/print-sheet.ts';
import '../components/read-aloud/read-aloud.ts';
import '../components/record-list/record-list.ts';
import '../components/site-address/site-address.ts';
import '../components/site-search/search-field.ts';
