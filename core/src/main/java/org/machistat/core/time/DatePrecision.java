package org.machistat.core.time;

/** How finely a date or period is stated (日付の精度). */
public enum DatePrecision {
    /** One day (日). */
    DAY,
    /** A third of a month (上旬・中旬・下旬). */
    PART_OF_MONTH,
    /** One month (月). */
    MONTH,
    /** A season of three months (季節). */
    SEASON,
    /** The start, middle, end or a half of a calendar or fiscal year (年の前半・後半、年度末など). */
    PART_OF_YEAR,
    /** One calendar year, January to December (暦年). */
    YEAR,
    /** One fiscal year, April to March (年度). */
    FISCAL_YEAR,
    /** The start, middle, end or a half of a decade (年代の前半・後半など). */
    PART_OF_DECADE,
    /** Ten years (年代). */
    DECADE,
    /** Some number of years (期間). */
    SPAN,
    /** Not decided (未定). */
    UNDECIDED
}
