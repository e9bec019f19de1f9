// Generators and async generators where functions belong.
export const gateway = [];
export function* decide() {
  yield { allow: true };
}
export async function* getCase() {
  yield { status: 200 };
}
export async function* listCases() {}
export async function* approveCase() {}
