/** Values, tables and calculators of municipal statistics. */
module org.machistat.core {
    requires transitive com.fasterxml.jackson.databind;
    requires com.google.common;
    requires commons.math3;
    requires de.siegmar.fastcsv;

    exports org.machistat.core;
    exports org.machistat.core.area;
    exports org.machistat.core.audit;
    exports org.machistat.core.composition;
    exports org.machistat.core.explain;
    exports org.machistat.core.growth;
    exports org.machistat.core.interchange;
    exports org.machistat.core.internal to
            org.machistat.census,
            org.machistat.planmodel,
            org.machistat.survey;
    exports org.machistat.core.json;
    exports org.machistat.core.population;
    exports org.machistat.core.regional;
    exports org.machistat.core.series;
    exports org.machistat.core.source;
    exports org.machistat.core.table;
    exports org.machistat.core.text;
    exports org.machistat.core.time;
    exports org.machistat.core.value;
}
