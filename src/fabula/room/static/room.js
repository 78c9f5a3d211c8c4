// What all rooms share: dropped files, sentences about what went wrong.
(() => {
  "use strict";
  const token = document.body.dataset.token;
  const alert = document.getElementById("alert");

  const tell = (sentence) => {
    if (!alert) return;
    alert.textContent = sentence;
    alert.hidden = !sentence;
  };
  const sentence = (text) => {
    const page = new DOMParser().parseFromString(text, "text/html");
    const said = page.getElementById("said");
    return (said || page.body).textContent.trim();
  };
  document.body.addEventListener("htmx:responseError", (event) => tell(sentence(event.detail.xhr.responseText)));
  document.body.addEventListener("htmx:sendError", () => tell(document.body.dataset.gone));
  document.body.addEventListener("htmx:afterRequest", (event) => {
    if (event.detail.successful && event.detail.requestConfig.verb === "post") tell("");
  });

  const send = async (file) => {
    const answer = await fetch("/files", {
      method: "POST",
      body: file,
      headers: { "X-Fabula-Token": token, "X-File-Name": encodeURIComponent(file.name), "Content-Type": "application/octet-stream" },
    });
    const to = answer.headers.get("X-Goes-To");
    if (to) location.assign(to);
    else tell(sentence(await answer.text()));
  };
  const target = document.querySelector("[data-drop]");
  const input = document.getElementById("file");
  if (input) input.addEventListener("change", () => { if (input.files.length) send(input.files[0]); });
  if (target) {
    const over = (on) => (event) => { event.preventDefault(); target.classList.toggle("over", on); };
    document.addEventListener("dragover", over(true));
    document.addEventListener("dragleave", over(false));
    document.addEventListener("drop", (event) => {
      over(false)(event);
      if (event.dataTransfer.files.length) send(event.dataTransfer.files[0]);
    });
  }
})();
