//! Cartera: whom to contact now, why, and what to say.
