/**
 * The one script of the phone's page; its hash stands in the page's policy. A browser tells a page only that another
 * site answered, never what. Words and addresses stand in the list's attributes.
 */
export const phoneScript = `(() => {
  const button = document.getElementById("try");
  const rows = [...document.querySelectorAll("[data-try]")];
  const look = async (row) => {
    const { dataset, lastElementChild: said } = row;
    const { answered, unanswered, trying } = row.parentElement.dataset;
    said.textContent = trying;
    const options = { mode: "no-cors", cache: "no-store", credentials: "omit", signal: AbortSignal.timeout(8000) };
    said.textContent = await fetch(dataset.try, options).then(() => answered, () => unanswered);
  };
  button.hidden = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    await Promise.all(rows.map(look));
    button.disabled = false;
  });
})();`;
