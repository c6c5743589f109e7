/** Values, tables and calculators of municipal statistics. */
module org.machistat.core {
    exports org.machistat.core.time;
    exports org.machistat.core.value;
    exports org.machistat.core.text;
}
