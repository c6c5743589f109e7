/** The structure of a municipal plan. */
module org.machistat.planmodel {
    requires transitive org.machistat.core;

    exports org.machistat.planmodel.plan;
    exports org.machistat.planmodel.tree;
}
