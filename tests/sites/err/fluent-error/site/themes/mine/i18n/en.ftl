nav-home = Start
nav-states : States
nav-home = Home
skip-to-content = Skip { $where }
