/** What tells nameless posts apart: the number in their id, else the id. */
export const postNumber = (id: string): string => String(Number(id.replace(/\D/g, '')) || id);
