//! The order of the steps, on one screen. Only this file knows it.
