mod escaped;
mod read;
mod tagged;
