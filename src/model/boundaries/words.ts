/** The sentence under drawn boundaries: their 审图号, or that they have none. */
export function formatApproval(approvalNumber = ''): string {
  return approvalNumber ? `审图号：${approvalNumber}` : '示意图，边界未经审核';
}
