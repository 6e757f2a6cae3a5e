import type { Slot } from '../schemas/records.ts';
import { getDepartments, type DepartmentView } from './departments.ts';
import { getFacilities, type FacilityView } from './facilities.ts';
import { getFigures, type FigureView } from './indicators.ts';
import { getCities, type CityView, type PlaceView } from './places.ts';
import { getProjects, type ProjectView } from './projects.ts';
import { getSlotTables, type SlotRow } from './slots.ts';
import { getTasks, type TaskView } from './tasks.ts';

/** A body and what it does in one place. */
export interface BodyWork {
  body: DepartmentView;
  leads: number;
  shares: number;
  projects: ProjectView[];
}

/** Everything that is known of one place, for its sheet. */
export interface PlaceBrief {
  place: PlaceView;
  city: CityView;
  /** Yearly targets, oldest first; empty where the documents set none. */
  slots: Slot[];
  slotRow: SlotRow | undefined;
  projects: ProjectView[];
  facilities: FacilityView[];
  bodies: BodyWork[];
  /** Groups of the city's bodies that a county belongs to, with their tasks. */
  groups: { body: DepartmentView; tasks: TaskView[] }[];
  figures: FigureView[];
}

/** One brief for each place, cities first. */
export async function getPlaceBriefs(): Promise<PlaceBrief[]> {
  const [cities, slotTables, projects, facilities, departments, tasks, figures] = await Promise.all(
    [
      getCities(),
      getSlotTables(),
      getProjects(),
      getFacilities(),
      getDepartments(),
      getTasks(),
      getFigures(),
    ],
  );
  return cities.flatMap((city) =>
    [city, ...city.counties].map((place): PlaceBrief => {
      const isCity = place.code === city.code;
      const table = slotTables.find((candidate) => candidate.city.code === city.code);
      const slotRow = isCity
        ? table?.total
        : table?.rows.find((row) => row.place.code === place.code);
      const own = departments.filter((body) => body.place === place.code && body.type !== 'group');
      const groups = departments.filter(
        (body) => body.place === city.code && body.type === 'group',
      );
      const namedIn = (id: string) => (task: TaskView) =>
        [...task.lead, ...task.responsible].some((body) => body.id === id);
      return {
        place,
        city,
        slots: [...(slotRow?.byYear.values() ?? [])].sort((a, b) => a.year - b.year),
        slotRow,
        projects: projects.filter((project) =>
          isCity ? project.city === city.code : project.site === place.code,
        ),
        facilities: facilities.filter((facility) =>
          isCity ? facility.city === city.code : facility.place === place.code,
        ),
        bodies: own.map((body) => ({
          body,
          leads: tasks.filter((task) => task.lead.some(({ id }) => id === body.id)).length,
          shares: tasks.filter((task) => task.responsible.some(({ id }) => id === body.id)).length,
          projects: projects.filter((project) =>
            project.department.some(({ id }) => id === body.id),
          ),
        })),
        groups: isCity
          ? []
          : groups
              .map((body) => ({ body, tasks: tasks.filter(namedIn(body.id)) }))
              .filter((group) => group.tasks.length > 0),
        figures: isCity ? figures.filter((figure) => figure.place === place.code) : [],
      };
    }),
  );
}
