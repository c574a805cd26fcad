import { mount } from "svelte";
import App from "./App.svelte";
import { Session } from "./app/session.svelte";
import { type Host, inTauri, tauriHost } from "./host";
import "./look/tokens.css";
import "./look/fonts.css";
import "./look/base.css";
import "./look/controls.css";
import "./look/scenes.css";
import "./look/frame.css";

async function findHost(): Promise<Host> {
  // In a plain browser there is no Rust side; the fake is for looking only and is in no real build.
  if (import.meta.env.MODE !== "production" && !inTauri()) {
    const { hostFromAddress } = await import("./testing/hostFromAddress");
    return hostFromAddress(location.search);
  }
  return tauriHost;
}

const target = document.getElementById("app");
if (target === null) throw new Error("index.html has no #app");

const session = new Session(await findHost());
await session.start();
mount(App, { target, props: { session } });
