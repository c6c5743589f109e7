package org.machistat.planmodel.check;

import org.machistat.core.text.Label;

/**
 * A rule that a plan should keep (点検項目).
 *
 * <p>Each says on what it is tried: what is not there is not tried, and {@link CheckReport#examined} shows it.
 */
public enum Rule {
    /** A node was left out of the tree: no parent, too deep, or a repeat of nothing. Tried on nodes (親のない項目). */
    ORPHAN(Severity.ERROR, "親のない項目", "node without a place in the tree"),
    /** A path, number or name is given twice. Tried on nodes of the plan's own tree and on programmes (番号・名称の重複). */
    DUPLICATE_ENTRY(Severity.WARNING, "番号・名称の重複", "number or name given twice"),
    /** Numbers are left out or stand out of order. Tried on nodes, programmes and viewpoints (欠番・番号の逆転). */
    ORDINAL_GAP(Severity.WARNING, "欠番・番号の逆転", "number left out or out of order"),
    /** As many as declared are not printed. Tried on declared counts of the tree and of the model (記載件数との不一致). */
    DECLARED_COUNT(Severity.WARNING, "記載件数との不一致", "declared and printed counts differ"),
    /**
     * An item stands in two places. Tried on nodes: number and name are those of a child of a sibling, as when a cell was copied into
     * the next column; or a link {@code EQUIVALENT} of the tree with itself says so (二重掲載の項目).
     */
    PRINTED_TWICE(Severity.WARNING, "二重掲載の項目", "item printed twice"),
    /** The parent of a node is open. Tried on links {@code BROADER}; found where one has several candidates, one not printed included (親が未確定の項目). */
    SEVERAL_PARENTS(Severity.WARNING, "親が未確定の項目", "node with several possible parents"),
    /**
     * Two links of a crosswalk say the same, say of two nodes what cannot both hold, or one holds open what another decides. Tried on
     * links (対応づけの重複・矛盾).
     */
    LINKS_AT_ODDS(Severity.WARNING, "対応づけの重複・矛盾", "links that repeat or contradict one another"),
    /** Chapters are out of order. Tried on chapters (章立ての不整合). */
    CHAPTER_ORDER(Severity.WARNING, "章立ての不整合", "chapters out of order"),
    /** A year of the plan has no programme. Tried on the years of a plan with programmes (実施計画のない期間). */
    PERIOD_WITHOUT_PROGRAMME(Severity.WARNING, "実施計画のない期間", "period without a programme"),
    /** A year lies between the last results and the first programme. Tried on chapters about earlier years (成果との間の空白). */
    RESULTS_GAP(Severity.WARNING, "成果との間の空白", "gap between results and the first programme"),
    /** A programme reaches beyond the plan. Tried on programmes (計画期間外の実施計画). */
    PROGRAMME_OUTSIDE_PLAN(Severity.WARNING, "計画期間外の実施計画", "programme outside the plan"),
    /** Two programmes have years in common. Tried on programmes (実施計画の重複). */
    PROGRAMMES_OVERLAP(Severity.WARNING, "実施計画の重複", "overlapping programmes"),
    /** An indicator has no baseline. Tried on indicators (基準値のない指標). */
    KPI_WITHOUT_BASELINE(Severity.WARNING, "基準値のない指標", "KPI without a baseline"),
    /** An indicator has no target. Tried on indicators (目標値のない指標). */
    KPI_WITHOUT_TARGET(Severity.WARNING, "目標値のない指標", "KPI without a target"),
    /** The fiscal year of a target ends before the date of the baseline does. Tried on targets (基準値より前の目標). */
    TARGET_BEFORE_BASELINE(Severity.ERROR, "基準値より前の目標", "target before its baseline"),
    /** The earlier figure of a cited target does not lie before it. Tried on cited targets that name one (目標より前にない基準). */
    BASE_NOT_BEFORE_TARGET(Severity.ERROR, "目標より前にない基準", "base of a target not before it"),
    /** Figures of an indicator are in units that cannot be compared. Tried on baselines, targets and actual figures (単位の不一致). */
    KPI_UNITS(Severity.ERROR, "単位の不一致", "figures of a KPI in different units"),
    /** A target lies on the wrong side of the baseline. Tried on targets by number of indicators to raise or lower (目指す方向に反する目標). */
    TARGET_AGAINST_DIRECTION(Severity.WARNING, "目指す方向に反する目標", "target against the direction of its KPI"),
    /**
     * No indicator with a target measures a fact. Tried on facts of initiatives; an indicator measures the fact that it names by its
     * id or as {@code initiative/fact} (目標のない実績値).
     */
    FACT_WITHOUT_TARGET(Severity.WARNING, "目標のない実績値", "fact without a target"),
    /**
     * A milestone lies outside the programme of its initiative; only an {@code INFO} if it may also lie within. Tried on milestones of
     * initiatives with a known programme (実施計画の期間外の節目).
     */
    MILESTONE_OUTSIDE_PROGRAMME(Severity.WARNING, "実施計画の期間外の節目", "milestone outside its programme"),
    /** An initiative has no tag. Tried on initiatives if one of them has (タグのない取組). */
    INITIATIVE_WITHOUT_TAG(Severity.WARNING, "タグのない取組", "initiative without a tag"),
    /** An initiative serves no viewpoint. Tried on initiatives if there are viewpoints and one serves one (視点のない取組). */
    INITIATIVE_WITHOUT_VIEWPOINT(Severity.WARNING, "視点のない取組", "initiative without a viewpoint"),
    /** Tags stand without their initiative. Tried on detached tags (取組のないタグ見出し). */
    DETACHED_TAG(Severity.WARNING, "取組のないタグ見出し", "tag heading without its initiative"),
    /** An initiative is printed again. Tried on initiatives (取組の重複). */
    DUPLICATE_INITIATIVE(Severity.WARNING, "取組の重複", "initiative printed twice"),
    /** Nothing follows a heading. Tried on headings (内容のない見出し). */
    HEADING_WITHOUT_CONTENT(Severity.WARNING, "内容のない見出し", "heading without content"),
    /** A chart is announced without data. Tried on figures and series (データのない図表). */
    FIGURE_WITHOUT_DATA(Severity.INFO, "データのない図表", "figure without data"),
    /** Something is named that is not there. Tried on references, those of schedules included (存在しない参照先). */
    UNKNOWN_REFERENCE(Severity.ERROR, "存在しない参照先", "unknown reference"),
    /** Tasks wait for one another, or facts are parts of one another. Tried on dependencies and parts (循環). */
    CIRCULAR_DEPENDENCY(Severity.ERROR, "循環", "circular dependency"),
    /** Something in a schedule cannot be as it is written. Tried on tasks, sessions, reports and dependencies (工程表の不整合). */
    SCHEDULE_FAULT(Severity.WARNING, "工程表の不整合", "schedule fault"),
    /** A report comes before a task that it needs is done. Tried on what reports need (報告に間に合わない工程). */
    REPORT_BEFORE_TASKS(Severity.WARNING, "報告に間に合わない工程", "report before the tasks it needs");

    private final Severity severity;
    private final Label label;

    Rule(Severity severity, String ja, String en) {
        this.severity = severity;
        this.label = Label.of(ja, en);
    }

    /**
     * How much a finding of this rule matters as a rule; a single finding may matter more or less.
     *
     * @return the usual severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * What the rule finds, in words.
     *
     * @return the words in Japanese and English
     */
    public Label label() {
        return label;
    }
}
