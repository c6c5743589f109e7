/**
 * Plans of a city: chapters and programmes, policy trees, initiatives, indicators and schedules, as data that can be checked (計画の構造).
 *
 * <h2>Where to start</h2>
 * <dl>
 *   <dt>A plan as a file</dt>
 *   <dd>{@link org.machistat.planmodel.json.PlanJson}: people can write it, and every problem is told at its line; the result is a
 *       {@link org.machistat.planmodel.PlanModel}.
 *   <dt>What is wrong with the plan itself (計画の点検)</dt>
 *   <dd>{@link org.machistat.planmodel.check.PlanCheck}: gaps, overlaps, orphans, counts that were declared and are not kept.
 *   <dt>政策 – 施策 – 事務事業</dt>
 *   <dd>{@link org.machistat.planmodel.tree.PolicyTree} over any layers; as an indented list {@link org.machistat.planmodel.tree.Outline}; what changed between two
 *       {@link org.machistat.planmodel.tree.TreeDifference}; from the old tree to the new {@link org.machistat.planmodel.tree.Crosswalk}.
 *   <dt>Was the target reached (成果指標、達成度)</dt>
 *   <dd>{@link org.machistat.planmodel.kpi.Kpi} and the grades of a {@link org.machistat.planmodel.kpi.GradingScheme}, which are data, not code.
 *   <dt>What happens when (策定スケジュール)</dt>
 *   <dd>{@link org.machistat.planmodel.schedule.Schedule}: text, Mermaid and iCalendar; critical path and slack.
 *   <dt>Your own fields</dt>
 *   <dd>Names that begin with {@code x-} and {@code attributes} are kept wherever they stand.
 * </dl>
 */
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
