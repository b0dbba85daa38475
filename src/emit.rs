//! Pages → disk. The only writer.
