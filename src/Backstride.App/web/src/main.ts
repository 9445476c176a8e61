import "@fontsource-variable/atkinson-hyperlegible-next";
import "./style.css";
import "./tests.css";
import "./print.css";
import { enhanceForms } from "./forms";
import { enhanceSteppers } from "./steppers";
import { watchLivePages } from "./live";
import { foldSessions } from "./session";
import { runTimers } from "./timer";

enhanceForms();
enhanceSteppers();
watchLivePages();
foldSessions();
runTimers();
