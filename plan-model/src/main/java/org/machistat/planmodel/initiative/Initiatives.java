package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.Refusal.Reason;
import org.machistat.core.value.Unit;

/**
 * The initiatives of a plan, and what a planning section asks of them (取組一覧).
 *
 * <p>Tables count initiatives as they are printed: one that stands twice counts twice until {@link #distinct} leaves one.
 *
 * @serial exclude
 */
public final class Initiatives implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Unit COUNT = Unit.parse("件");

    private final List<Initiative> all;
    private final HashMap<String, Initiative> byId = new HashMap<>();

    private Initiatives(Collection<Initiative> all) {
        this.all = List.copyOf(all);
        for (Initiative initiative : this.all) {
            if (byId.put(initiative.id(), initiative) != null) {
                throw new IllegalArgumentException(
                        "Initiatives must have each id once, but had '" + initiative.id() + "' twice");
            }
        }
    }

    /**
     * A milestone and the initiative it belongs to.
     *
     * @param initiative the initiative
     * @param milestone the milestone
     * @serial exclude
     */
    public record Due(Initiative initiative, Milestone milestone) implements Serializable {
        /**
         * Makes a pair.
         *
         * @param initiative the initiative
         * @param milestone the milestone
         */
        public Due {
            Objects.requireNonNull(initiative, "initiative");
            Objects.requireNonNull(milestone, "milestone");
        }
    }

    /**
     * Initiatives in printed order.
     *
     * @param all the initiatives
     * @return the list
     * @throws IllegalArgumentException if two have one id
     */
    public static Initiatives of(Collection<Initiative> all) {
        return new Initiatives(all);
    }

    /**
     * All of them.
     *
     * @return the initiatives in printed order
     */
    public List<Initiative> list() {
        return all;
    }

    /**
     * The initiative of an id.
     *
     * @param id the id
     * @return the initiative
     * @throws NoSuchElementException naming the ids there are, if there is none
     */
    public Initiative get(String id) {
        return find(id).orElseThrow(() -> new NoSuchElementException("No initiative '" + id + "', expected one of "
                + all.stream().map(Initiative::id).limit(20).toList()));
    }

    /**
     * The initiative of an id, if there is one.
     *
     * @param id the id
     * @return the initiative, or empty
     */
    public Optional<Initiative> find(String id) {
        return Optional.ofNullable(byId.get(Objects.requireNonNull(id, "id")));
    }

    /**
     * Those that have a tag.
     *
     * @param tag the tag
     * @return the initiatives in printed order
     */
    public List<Initiative> list(Tag tag) {
        return all.stream()
                .filter(initiative -> initiative.tags().contains(tag))
                .toList();
    }

    /**
     * Those that have no tag.
     *
     * @return the initiatives in printed order
     */
    public List<Initiative> listWithoutTag() {
        return all.stream().filter(initiative -> initiative.tags().isEmpty()).toList();
    }

    /**
     * Those that serve no viewpoint.
     *
     * @return the initiatives in printed order
     */
    public List<Initiative> listWithoutViewpoint() {
        return all.stream()
                .filter(initiative -> initiative.viewpoints().isEmpty())
                .toList();
    }

    /**
     * Every tag in use.
     *
     * @return the tags in the order in which they first appear, each with an English name if it has one anywhere
     */
    public List<Tag> tags() {
        Map<Tag, Tag> tags = new LinkedHashMap<>();
        for (Initiative initiative : all) {
            for (Tag tag : initiative.tags()) {
                tags.merge(tag, tag, (one, other) -> one.english().equals(one.name()) ? other : one);
            }
        }
        return List.copyOf(tags.values());
    }

    /**
     * Initiatives that are printed more than once, by {@link Initiative#identity}.
     *
     * @return one group of two or more for each, in printed order; a title without letters makes no group
     */
    public List<List<Initiative>> duplicates() {
        Map<String, List<Initiative>> groups = all.stream()
                .collect(Collectors.groupingBy(Initiative::identity, LinkedHashMap::new, Collectors.toList()));
        groups.remove("");
        return groups.values().stream()
                .filter(group -> group.size() > 1)
                .map(List::copyOf)
                .toList();
    }

    /**
     * The same initiatives without the later prints of one.
     *
     * @return the initiatives, each identity once
     */
    public Initiatives distinct() {
        Set<Initiative> later =
                duplicates().stream().flatMap(group -> group.stream().skip(1)).collect(Collectors.toSet());
        return of(all.stream().filter(initiative -> !later.contains(initiative)).toList());
    }

    /**
     * The milestones of all that lie so to a period.
     *
     * @param period the period
     * @param fit certainly within, possibly within or outside
     * @return the milestones with their initiatives, in printed order
     */
    public List<Due> listMilestones(FiscalYearRange period, PeriodFit fit) {
        return all.stream()
                .flatMap(initiative ->
                        initiative.listMilestones(period, fit).stream().map(one -> new Due(initiative, one)))
                .toList();
    }

    /**
     * The milestones that are planned and past.
     *
     * @param today the day of asking
     * @return the milestones with their initiatives, in printed order
     */
    public List<Due> listOverdue(LocalDate today) {
        return all.stream()
                .flatMap(initiative -> initiative.milestones().stream()
                        .filter(milestone -> milestone.isOverdueOn(today))
                        .map(one -> new Due(initiative, one)))
                .toList();
    }

    /**
     * How many initiatives have two tags together; on the diagonal, how many have the one tag.
     *
     * @return a table over {@code tag} and {@code with}, symmetric; refused with NOT_ENOUGH_DATA if there is no tag
     */
    public Answer<StatTable> coOccurrence() {
        List<Category> tags =
                tags().stream().map(tag -> Category.of(tag.name(), tag.label())).toList();
        return table(
                Label.of("タグの共起", "Tags together"),
                "tag",
                Label.of("タグ", "tag"),
                tags,
                "with",
                Label.of("共に付くタグ", "with tag"),
                tags,
                (one, other) -> all.stream()
                        .filter(initiative -> has(initiative, one) && has(initiative, other))
                        .count());
    }

    private static boolean has(Initiative initiative, String tag) {
        return initiative.tags().contains(new Tag(tag));
    }

    /**
     * Which initiative serves which viewpoint.
     *
     * @param viewpoints the viewpoints
     * @return a table of 0 and 1 over {@code initiative} (id and title) and the viewpoints (視点1 …); refused with
     *     NOT_ENOUGH_DATA if there are none of either
     * @throws IllegalArgumentException if two viewpoints have one ordinal
     */
    public Answer<StatTable> viewpointCoverage(List<Viewpoint> viewpoints) {
        List<Category> rows = all.stream()
                .map(initiative -> Category.of(
                        initiative.id(), Label.same(initiative.id() + " ").plus(initiative.title())))
                .toList();
        return table(
                Label.of("取組と視点", "Initiatives and viewpoints"),
                "initiative",
                Label.of("取組", "initiative"),
                rows,
                "viewpoint",
                Label.of("視点", "viewpoint"),
                categories(viewpoints),
                (id, ordinal) -> get(id).viewpoints().contains(Integer.valueOf(ordinal)) ? 1 : 0);
    }

    /**
     * How many initiatives serve a policy and a viewpoint together.
     *
     * @param policies the paths of the policies; 3-2 also counts the initiatives of 3-2-1, and / those of every policy
     * @param viewpoints the viewpoints
     * @return a table over {@code policy} (by path) and the viewpoints (視点1 …); refused with NOT_ENOUGH_DATA if there
     *     are none of either
     * @throws IllegalArgumentException if two policies or viewpoints are the same
     */
    public Answer<StatTable> policyCoverage(List<String> policies, List<Viewpoint> viewpoints) {
        return table(
                Label.of("政策と視点", "Policies and viewpoints"),
                "policy",
                Label.of("政策", "policy"),
                policies.stream().map(Category::of).toList(),
                "viewpoint",
                Label.of("視点", "viewpoint"),
                categories(viewpoints),
                (path, ordinal) -> all.stream()
                        .filter(initiative -> initiative.policies().stream().anyMatch(own -> isWithin(own, path)))
                        .filter(initiative -> initiative.viewpoints().contains(Integer.valueOf(ordinal)))
                        .count());
    }

    private static boolean isWithin(String own, String path) {
        return path.equals("/") || own.equals(path) || own.startsWith(path + "-");
    }

    private static List<Category> categories(List<Viewpoint> viewpoints) {
        return viewpoints.stream()
                .map(viewpoint -> Category.of(
                        Integer.toString(viewpoint.ordinal()),
                        Label.of("視点" + viewpoint.ordinal(), "viewpoint " + viewpoint.ordinal())))
                .toList();
    }

    private static Answer<StatTable> table(
            Label title,
            String rowId,
            Label rowLabel,
            List<Category> rows,
            String columnId,
            Label columnLabel,
            List<Category> columns,
            ToLongBiFunction<String, String> count) {
        if (rows.isEmpty() || columns.isEmpty()) {
            return Answer.refuse(
                    Reason.NOT_ENOUGH_DATA,
                    "「" + title.ja() + "」の表に行または列がない",
                    "the table '" + title.en() + "' would have no row or no column");
        }
        StatTable.Builder table = StatTable.builder(title)
                .axis(Axis.of(rowId, rowLabel, rows))
                .axis(Axis.of(columnId, columnLabel, columns))
                .unit(COUNT);
        for (Category row : rows) {
            for (Category column : columns) {
                table.put(Figure.of(count.applyAsLong(row.id(), column.id())), row.id(), column.id());
            }
        }
        return Answer.of(table.build());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Initiatives that && all.equals(that.all);
    }

    @Override
    public int hashCode() {
        return all.hashCode();
    }

    /** One line for each initiative. */
    @Override
    public String toString() {
        return all.stream().map(one -> one.id() + " " + one).collect(Collectors.joining("\n"));
    }
}
