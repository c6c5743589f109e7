package org.machistat.planmodel.initiative;

import java.io.Serializable;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.planmodel.internal.Attributes;
import org.machistat.planmodel.internal.Limits;

/**
 * Something done under a plan, with its tags, actors, milestones, issues and facts (取組・事業).
 *
 * <ul>
 *   <li>It points to its programme by ordinal, to policies by path and to viewpoints by ordinal; whether they exist is for the
 *       plan's check to say.
 *   <li>Everything but id and title may be left out.
 * </ul>
 *
 * @serial exclude
 */
public final class Initiative implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String id;
    private final Label title;
    private final List<Tag> tags;
    private final int programme;
    private final List<String> policies;
    private final List<Integer> viewpoints;
    private final List<Actor> actors;
    private final List<Milestone> milestones;
    private final List<Label> issues;
    private final List<Fact> facts;
    private final List<Label> statements;
    private final List<Funnel> funnels;
    private final Source source;
    private final Map<String, String> attributes;

    private Initiative(Builder builder) {
        this.id = builder.id;
        this.title = builder.title;
        this.tags = List.copyOf(builder.tags);
        this.programme = builder.programme;
        this.policies = List.copyOf(builder.policies);
        this.viewpoints = List.copyOf(builder.viewpoints);
        this.actors = List.copyOf(builder.actors);
        this.milestones = List.copyOf(builder.milestones);
        this.issues = List.copyOf(builder.issues);
        this.facts = List.copyOf(builder.facts);
        this.statements = List.copyOf(builder.statements);
        this.funnels = builder.funnels.stream().map(this::funnel).toList();
        this.source = builder.source;
        this.attributes = Collections.unmodifiableMap(new LinkedHashMap<>(builder.attributes));
    }

    private Funnel funnel(List<String> ids) {
        return new Funnel(ids.stream()
                .map(fact -> findFact(fact)
                        .orElseThrow(() -> new IllegalArgumentException("Funnel of initiative '" + id
                                + "' must be of its facts "
                                + facts.stream().map(Fact::id).limit(20).toList() + ", but named '" + fact + "'")))
                .toList());
    }

    /**
     * Starts an initiative.
     *
     * @param id what others call it
     * @param title its title
     * @return a builder
     * @throws IllegalArgumentException if the id is blank
     */
    public static Builder builder(String id, Label title) {
        return new Builder(id, title);
    }

    /** Collects what belongs to an initiative; not thread-safe. */
    public static final class Builder {

        private final String id;
        private final Label title;
        private final Set<Tag> tags = new LinkedHashSet<>();
        private final Set<String> policies = new LinkedHashSet<>();
        private final Set<Integer> viewpoints = new LinkedHashSet<>();
        private final List<Actor> actors = new ArrayList<>();
        private final List<Milestone> milestones = new ArrayList<>();
        private final List<Label> issues = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private final Set<String> idsOfFacts = new HashSet<>();
        private final List<Label> statements = new ArrayList<>();
        private final List<List<String>> funnels = new ArrayList<>();
        private int programme;
        private Source source = Source.UNSTATED;
        private final Map<String, String> attributes = new LinkedHashMap<>();

        private Builder(String id, Label title) {
            this.id = Objects.requireNonNull(id, "id");
            this.title = Objects.requireNonNull(title, "title");
            if (id.isBlank()) {
                throw new IllegalArgumentException("Id of an initiative must not be blank, but was '" + id + "'");
            }
        }

        /**
         * Adds tags behind those there are; one that is there already stays where it is.
         *
         * @param more the tags
         * @return this builder
         */
        public Builder tags(Collection<Tag> more) {
            more.forEach(tag -> tags.add(Objects.requireNonNull(tag, "tag")));
            return this;
        }

        /**
         * Sets the programme.
         *
         * @param ordinal which programme of the plan it belongs to, from 1
         * @return this builder
         * @throws IllegalArgumentException if the ordinal is not from 1 to 999,999,999
         */
        public Builder programme(int ordinal) {
            programme = requireOrdinal(ordinal, "programme");
            return this;
        }

        /**
         * Adds a policy.
         *
         * @param path the path of the policy, such as 3-2-1
         * @return this builder
         */
        public Builder policy(String path) {
            policies.add(Objects.requireNonNull(path, "path"));
            return this;
        }

        /**
         * Adds a viewpoint it serves.
         *
         * @param ordinal which viewpoint, from 1
         * @return this builder
         * @throws IllegalArgumentException if the ordinal is not from 1 to 999,999,999
         */
        public Builder viewpoint(int ordinal) {
            viewpoints.add(requireOrdinal(ordinal, "viewpoint"));
            return this;
        }

        private static int requireOrdinal(int ordinal, String what) {
            if (ordinal < 1) {
                throw new IllegalArgumentException("Ordinal of a " + what + " must be 1 or more, but was " + ordinal);
            }
            Limits.checkOrdinal(ordinal, what);
            return ordinal;
        }

        /**
         * Adds an actor.
         *
         * @param actor the actor
         * @return this builder
         */
        public Builder actor(Actor actor) {
            actors.add(Objects.requireNonNull(actor, "actor"));
            return this;
        }

        /**
         * Adds a milestone.
         *
         * @param milestone the milestone
         * @return this builder
         */
        public Builder milestone(Milestone milestone) {
            milestones.add(Objects.requireNonNull(milestone, "milestone"));
            return this;
        }

        /**
         * Adds an issue that is left to solve (課題).
         *
         * @param issue the issue
         * @return this builder
         */
        public Builder issue(Label issue) {
            issues.add(Objects.requireNonNull(issue, "issue"));
            return this;
        }

        /**
         * Adds what is said of it, one paragraph or bullet (本文).
         *
         * @param statement the words
         * @return this builder
         */
        public Builder statement(Label statement) {
            statements.add(Objects.requireNonNull(statement, "statement"));
            return this;
        }

        /**
         * Adds facts that follow one from another (成果の流れ).
         *
         * @param factIds the ids of facts of this initiative, in order; {@link #build} fails for one that is not there
         * @return this builder
         * @throws IllegalArgumentException if there is none
         */
        public Builder funnel(List<String> factIds) {
            if (factIds.isEmpty()) {
                throw new IllegalArgumentException("Funnel must have at least one step, but had none");
            }
            funnels.add(List.copyOf(factIds));
            return this;
        }

        /**
         * Adds a fact.
         *
         * @param fact the fact
         * @return this builder
         * @throws IllegalArgumentException if a fact of the same id is there already
         */
        public Builder fact(Fact fact) {
            if (!idsOfFacts.add(fact.id())) {
                throw new IllegalArgumentException(
                        "Initiative '" + id + "' must have each fact once, but had '" + fact.id() + "' twice");
            }
            facts.add(fact);
            return this;
        }

        /**
         * Adds an attribute, which the library keeps and does not read.
         *
         * @param key its key; a value there already is replaced
         * @param value its value
         * @return this builder
         * @throws IllegalArgumentException if the key is blank or not one line without spaces at its ends
         */
        public Builder attribute(String key, String value) {
            attributes.putAll(Attributes.one(key, value, "initiative '" + id + "'"));
            return this;
        }

        /**
         * Sets the source.
         *
         * @param newSource where the initiative is described
         * @return this builder
         */
        public Builder source(Source newSource) {
            source = Objects.requireNonNull(newSource, "newSource");
            return this;
        }

        /**
         * Makes the initiative.
         *
         * @return the initiative
         * @throws IllegalArgumentException if a funnel names a fact that is not there
         */
        public Initiative build() {
            return new Initiative(this);
        }
    }

    /**
     * What others call it.
     *
     * @return the id
     */
    public String id() {
        return id;
    }

    /**
     * Its title.
     *
     * @return the title as printed
     */
    public Label title() {
        return title;
    }

    /**
     * Its tags.
     *
     * @return the tags in printed order, perhaps none
     */
    public List<Tag> tags() {
        return tags;
    }

    /**
     * The programme it belongs to.
     *
     * @return the ordinal, or empty if not stated
     */
    public OptionalInt programme() {
        return programme == 0 ? OptionalInt.empty() : OptionalInt.of(programme);
    }

    /**
     * The policies it serves.
     *
     * @return their paths
     */
    public List<String> policies() {
        return policies;
    }

    /**
     * The viewpoints it serves.
     *
     * @return their ordinals
     */
    public List<Integer> viewpoints() {
        return viewpoints;
    }

    /**
     * Who takes part.
     *
     * @return the actors in printed order
     */
    public List<Actor> actors() {
        return actors;
    }

    /**
     * Its dated steps.
     *
     * @return the milestones in printed order
     */
    public List<Milestone> milestones() {
        return milestones;
    }

    /**
     * Its milestones that lie so to a period.
     *
     * @param period the period, such as that of its programme
     * @param fit certainly within, possibly within or outside
     * @return the milestones in printed order
     */
    public List<Milestone> listMilestones(FiscalYearRange period, PeriodFit fit) {
        Objects.requireNonNull(fit, "fit");
        return milestones.stream()
                .filter(milestone -> milestone.fit(period) == fit)
                .toList();
    }

    /**
     * What is left to solve.
     *
     * @return the issues in printed order
     */
    public List<Label> issues() {
        return issues;
    }

    /**
     * What is said of it.
     *
     * @return the paragraphs or bullets in printed order
     */
    public List<Label> statements() {
        return statements;
    }

    /**
     * Its facts that follow one from another.
     *
     * @return the funnels in the order they were given
     */
    public List<Funnel> funnels() {
        return funnels;
    }

    /**
     * Its numbers.
     *
     * @return the facts in printed order
     */
    public List<Fact> facts() {
        return facts;
    }

    /**
     * The fact of an id.
     *
     * @param factId the id
     * @return the fact, or empty
     */
    public Optional<Fact> findFact(String factId) {
        return facts.stream().filter(fact -> fact.id().equals(factId)).findFirst();
    }

    /**
     * Where the initiative is described.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * What an app added.
     *
     * @return values by key, in order
     */
    public Map<String, String> attributes() {
        return attributes;
    }

    /**
     * The title as it is compared: two initiatives with the same are taken for one that was printed twice.
     *
     * <p>It is the Japanese title in compatibility form (NFKC) and lower case, letters, digits and the long vowel mark only: spaces,
     * bullets, quotation marks and middle dots do not count.
     *
     * @return the title for comparing
     */
    public String identity() {
        StringBuilder key = new StringBuilder();
        Normalizer.normalize(title.ja(), Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(key::appendCodePoint);
        return key.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Initiative that && id.equals(that.id) && fields().equals(that.fields());
    }

    private List<Object> fields() {
        return List.of(
                title,
                tags,
                programme,
                policies,
                viewpoints,
                actors,
                statements,
                milestones,
                issues,
                facts,
                funnels,
                source,
                attributes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title);
    }

    /** Title and tags. */
    @Override
    public String toString() {
        return title.ja() + (tags.isEmpty() ? "" : " " + Tag.print(tags));
    }
}
