-- Tables of establishments by area, industry, measure and wave; SQL that both DuckDB and PostgreSQL take.
-- A figure has either a value or a mark: nil (NIL), withheld (SUPPRESSED), unknown (UNKNOWN) and a counted 0 stay apart.

CREATE TABLE source (
  source_id INTEGER PRIMARY KEY,
  document_ja VARCHAR NOT NULL,
  document_en VARCHAR NOT NULL,
  table_ja VARCHAR NOT NULL,
  table_en VARCHAR NOT NULL,
  place_ja VARCHAR NOT NULL,
  place_en VARCHAR NOT NULL,
  publisher_ja VARCHAR NOT NULL,
  publisher_en VARCHAR NOT NULL,
  published DATE,
  release VARCHAR(20) NOT NULL CHECK (release IN ('UNSTATED', 'PRELIMINARY', 'FINAL'))
);

-- One row: the table as a whole.
CREATE TABLE dataset (
  dataset_id INTEGER PRIMARY KEY CHECK (dataset_id = 1),
  title_ja VARCHAR NOT NULL,
  title_en VARCHAR NOT NULL,
  source_id INTEGER NOT NULL REFERENCES source (source_id)
);

CREATE TABLE note (
  position INTEGER PRIMARY KEY,
  note_ja VARCHAR NOT NULL,
  note_en VARCHAR NOT NULL
);

CREATE TABLE axis (
  axis_id VARCHAR(20) PRIMARY KEY,
  label_ja VARCHAR NOT NULL,
  label_en VARCHAR NOT NULL,
  role VARCHAR(20)
);

CREATE TABLE area (
  area_code VARCHAR(20) PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  name_ja VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL
);

CREATE TABLE industry (
  industry_code VARCHAR(20) PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  name_ja VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL
);

CREATE TABLE measure (
  measure_id VARCHAR(20) PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  name_ja VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  unit_ja VARCHAR NOT NULL,
  unit_en VARCHAR NOT NULL,
  unit_exponent INTEGER NOT NULL
);

CREATE TABLE wave (
  wave_id VARCHAR(20) PRIMARY KEY,
  position INTEGER NOT NULL UNIQUE,
  family VARCHAR(30) NOT NULL,
  reference_date DATE NOT NULL,
  last_day DATE NOT NULL,
  ownership VARCHAR(30) NOT NULL,
  undescribed VARCHAR(30) NOT NULL,
  frame VARCHAR(30) NOT NULL,
  method VARCHAR(30) NOT NULL,
  revision VARCHAR(30) NOT NULL,
  boundary_date DATE NOT NULL,
  omitted_ja VARCHAR NOT NULL,
  omitted_en VARCHAR NOT NULL,
  source_id INTEGER NOT NULL REFERENCES source (source_id),
  CHECK (last_day >= reference_date)
);

-- The prefectures or municipalities in which the areas lie that a wave left out.
CREATE TABLE wave_omission (
  wave_id VARCHAR(20) NOT NULL REFERENCES wave (wave_id),
  position INTEGER NOT NULL,
  area_code VARCHAR(20) NOT NULL,
  PRIMARY KEY (wave_id, position)
);

-- Which categories of an axis are totals, and of what; total_number tells two ways to add one total up.
CREATE TABLE category_total (
  axis_id VARCHAR(20) NOT NULL REFERENCES axis (axis_id),
  total_number INTEGER NOT NULL,
  part_number INTEGER NOT NULL,
  total_code VARCHAR(20) NOT NULL,
  part_code VARCHAR(20) NOT NULL,
  PRIMARY KEY (axis_id, total_number, part_number)
);

CREATE TABLE mark (
  mark VARCHAR(20) PRIMARY KEY,
  name_ja VARCHAR NOT NULL,
  name_en VARCHAR NOT NULL,
  adds_as_zero BOOLEAN NOT NULL
);

CREATE TABLE figure (
  wave_id VARCHAR(20) NOT NULL REFERENCES wave (wave_id),
  measure_id VARCHAR(20) NOT NULL REFERENCES measure (measure_id),
  industry_code VARCHAR(20) NOT NULL REFERENCES industry (industry_code),
  area_code VARCHAR(20) NOT NULL REFERENCES area (area_code),
  value BIGINT CHECK (value >= 0),
  mark VARCHAR(20) REFERENCES mark (mark),
  symbol VARCHAR,
  qualifiers VARCHAR NOT NULL,
  PRIMARY KEY (wave_id, measure_id, industry_code, area_code),
  CHECK ((value IS NULL) <> (mark IS NULL)),
  CHECK ((mark IS NULL) = (symbol IS NULL))
);

-- Single establishments as they come, unchecked: what is wrong with them is said when they are tallied.
CREATE TABLE establishment (
  establishment_id BIGINT,
  area_code VARCHAR(20),
  industry_code VARCHAR(20),
  employees INTEGER
);

-- The result of a tally; a cell without an establishment is nil and has no row.
CREATE TABLE tally (
  area_code VARCHAR(20) NOT NULL,
  industry_code VARCHAR(20) NOT NULL,
  establishments BIGINT NOT NULL CHECK (establishments > 0),
  employees BIGINT NOT NULL CHECK (employees >= 0),
  PRIMARY KEY (area_code, industry_code)
);
