"""The program around it: window, actions, panels, dialogs, settings, jobs."""
