mod data;
mod form;
mod links;
mod screens;
