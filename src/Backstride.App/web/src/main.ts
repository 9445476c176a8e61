import "@fontsource-variable/atkinson-hyperlegible-next";
import "./style.css";
import { enhanceForms } from "./forms";
import { enhanceSteppers } from "./steppers";
import { watchLivePages } from "./live";

enhanceForms();
enhanceSteppers();
watchLivePages();
