/** The structure of a municipal plan. */
module org.machistat.planmodel {
    requires transitive org.machistat.core;

    exports org.machistat.planmodel;
    exports org.machistat.planmodel.check;
    exports org.machistat.planmodel.initiative;
    exports org.machistat.planmodel.json;
    exports org.machistat.planmodel.kpi;
    exports org.machistat.planmodel.plan;
    exports org.machistat.planmodel.schedule;
    exports org.machistat.planmodel.tree;
}
