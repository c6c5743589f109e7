/** Values, tables and calculators of municipal statistics. */
module org.machistat.core {
    exports org.machistat.core.area;
    exports org.machistat.core.composition;
    exports org.machistat.core.explain;
    exports org.machistat.core.growth;
    exports org.machistat.core.series;
    exports org.machistat.core.source;
    exports org.machistat.core.table;
    exports org.machistat.core.text;
    exports org.machistat.core.time;
    exports org.machistat.core.value;
}
