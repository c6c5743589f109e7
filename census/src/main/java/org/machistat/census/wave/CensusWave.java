package org.machistat.census.wave;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.machistat.census.industry.JsicRevision;
import org.machistat.census.wave.Coverage.Frame;
import org.machistat.census.wave.Coverage.Method;
import org.machistat.census.wave.Coverage.Ownership;
import org.machistat.census.wave.Coverage.Undescribed;
import org.machistat.core.area.AreaCode;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Comparisons;
import org.machistat.core.source.Source;
import org.machistat.core.source.Source.Release;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.text.Label;
import org.machistat.core.time.ReferenceDate;

/**
 * One wave of the Economic Census or of the census before it, as a table has it: when, of whom, by which classification and on
 * which boundaries (経済センサスの調査回).
 *
 * <ul>
 *   <li>The constants are the waves as their final tables by industry have them. A table that differs (private establishments of
 *       2014, the preliminary results of 2016, figures on later boundaries) is the constant with what differs.
 *   <li>Never counted, in any wave: individual proprietors in divisions A and B, domestic services (792), foreign governments
 *       (96).
 *   <li>What separates two waves is said by {@link #comparabilityWith}.
 * </ul>
 *
 * <p>Source: Statistics Bureau of Japan, 調査の概要 and 利用上の注意 of the Economic Census 2009, 2014, 2019, 2021 and of the
 * Establishment and Enterprise Census 2006; the same of Osaka Prefecture for 2012 and 2016, of Yokohama for
 * 2019; for 2024 the campaign site e-census2024.go.jp and Ise City.
 *
 * @serial exclude
 */
public final class CensusWave implements Serializable {

    private static final long serialVersionUID = 1L;

    /** By date; the rest only makes both ways of asking give one answer. */
    private static final Comparator<CensusWave> IN_ORDER = Comparator.comparing((CensusWave wave) -> wave.day)
            .thenComparing(wave -> wave.id)
            .thenComparing(CensusWave::toString);

    /** The census that a wave belongs to. */
    public enum Family {
        /** Establishment and Enterprise Census, up to 2006 (事業所・企業統計調査). */
        ESTABLISHMENT_ENTERPRISE("事業所・企業統計調査", "Establishment and Enterprise Census"),
        /** Economic Census for Business Frame (経済センサス‐基礎調査). */
        BASIC("経済センサス‐基礎調査", "Economic Census for Business Frame"),
        /** Economic Census for Business Activity (経済センサス‐活動調査). */
        ACTIVITY("経済センサス‐活動調査", "Economic Census for Business Activity");

        private final Label label;

        Family(String ja, String en) {
            this.label = Label.of(ja, en);
        }

        /**
         * The name of the census.
         *
         * @return the name in Japanese and English
         */
        public Label label() {
            return label;
        }
    }

    /** All districts that were evacuated after the nuclear accident of 2011 lie there. */
    private static final AreaCode FUKUSHIMA = AreaCode.parse("07");

    private static final Label BUREAU = Label.of("総務省統計局", "Statistics Bureau of Japan");
    private static final Label MINISTRIES = Label.of(
            "総務省・経済産業省", "Ministry of Internal Affairs and Communications, Ministry of Economy, Trade and Industry");

    /** 2006: all establishments on 1 October, as enumerators found them (平成18年事業所・企業統計調査). */
    public static final CensusWave ESTABLISHMENTS_2006 =
            of(Family.ESTABLISHMENT_ENTERPRISE, "平成18年", LocalDate.of(2006, 10, 1), draft -> {
                draft.ownership = Ownership.ALL;
                draft.frame = Frame.FIELD_LISTING;
                draft.revision = JsicRevision.REV11;
            });

    /** 2009: all establishments on 1 July; missing answers were filled in from 2006 (平成21年経済センサス‐基礎調査). */
    public static final CensusWave BASIC_2009 = of(Family.BASIC, "平成21年", LocalDate.of(2009, 7, 1), draft -> {
        draft.ownership = Ownership.ALL;
        draft.revision = JsicRevision.REV12;
    });

    /** 2012: private establishments on 1 February, without the evacuated districts (平成24年経済センサス‐活動調査). */
    public static final CensusWave ACTIVITY_2012 = of(Family.ACTIVITY, "平成24年", LocalDate.of(2012, 2, 1), draft -> {
        draft.revision = JsicRevision.REV12;
        draft.omitted(
                Label.of("原子力災害による警戒区域等の調査区を除く", "districts evacuated after the nuclear accident left out"), FUKUSHIMA);
    });

    /** No official wording was at hand; the figures are those of SSDSE-A (大熊町 0, 双葉町 0, 葛尾村 0 in 2014; 双葉町 0 in 2016). */
    private static final Label EVACUATED_UNCONFIRMED = Label.of(
            "原子力災害の避難指示区域の扱いは未確認（福島県の一部の町村は0又は極めて少ない）",
            "treatment of the districts evacuated after the nuclear accident not confirmed (some municipalities of Fukushima"
                    + " have none or very few)");

    /** 2014: all establishments on 1 July, together with the census of commerce (平成26年経済センサス‐基礎調査). */
    public static final CensusWave BASIC_2014 = of(Family.BASIC, "平成26年", LocalDate.of(2014, 7, 1), draft -> {
        draft.ownership = Ownership.ALL;
        draft.omitted(EVACUATED_UNCONFIRMED, FUKUSHIMA);
    });

    /** 2016: private establishments on 1 June (平成28年経済センサス‐活動調査). */
    public static final CensusWave ACTIVITY_2016 = of(
            Family.ACTIVITY,
            "平成28年",
            LocalDate.of(2016, 6, 1),
            draft -> draft.omitted(EVACUATED_UNCONFIRMED, FUKUSHIMA));

    /** 2019: private establishments (甲調査), one after another from June 2019 to March 2020 (令和元年経済センサス‐基礎調査). */
    public static final CensusWave BASIC_2019 = of(Family.BASIC, "令和元年", LocalDate.of(2019, 6, 1), draft -> {
        draft.frame = Frame.CORPORATE_NUMBERS;
        draft.method = Method.OBSERVATION;
        draft.lastDay = LocalDate.of(2020, 3, 31);
    });

    /** 2021: private establishments (甲調査) on 1 June (令和3年経済センサス‐活動調査). */
    public static final CensusWave ACTIVITY_2021 =
            of(Family.ACTIVITY, "令和3年", LocalDate.of(2021, 6, 1), draft -> draft.frame = Frame.CORPORATE_NUMBERS);

    /**
     * 2024: private establishments (甲調査) on 1 June, for the first time without proprietors who employ nobody, by the revision of
     * the classification that was in force (令和6年経済センサス‐基礎調査). Its release is left to you: {@link #withRelease}.
     */
    public static final CensusWave BASIC_2024 = of(Family.BASIC, "令和6年", LocalDate.of(2024, 6, 1), draft -> {
        draft.ownership = Ownership.PRIVATE_EMPLOYERS;
        draft.frame = Frame.CORPORATE_NUMBERS;
        draft.revision = JsicRevision.REV14;
        draft.source = draft.source.withRelease(Release.UNSTATED);
    });

    private final String id;
    private final Family family;
    private final LocalDate day;
    private final LocalDate lastDay;
    private final Ownership ownership;
    private final Undescribed undescribed;
    private final Frame frame;
    private final Method method;
    private final JsicRevision revision;
    private final LocalDate boundaryDate;
    private final Label omitted;
    private final List<AreaCode> omittedWithin;
    private final Source source;

    /** Says what a wave of one's own is like; not thread-safe. */
    public static final class Builder {
        private String id;
        private Family family;
        private LocalDate day;
        private LocalDate lastDay;
        private Ownership ownership = Ownership.PRIVATE;
        private Undescribed undescribed = Undescribed.EXCLUDED;
        private Frame frame = Frame.ADMINISTRATIVE_RECORDS;
        private Method method = Method.QUESTIONNAIRE;
        private JsicRevision revision = JsicRevision.REV13;
        private LocalDate boundaryDate;
        private Label omitted = Label.EMPTY;
        private List<AreaCode> omittedWithin = List.of();
        private Source source;

        private Builder() {}

        /**
         * What names the wave on an axis.
         *
         * @param newId the id, by default the year
         * @return this builder
         */
        public Builder id(String newId) {
            id = Objects.requireNonNull(newId, "id");
            return this;
        }

        /**
         * The last day of a survey that took more than one.
         *
         * @param newLastDay the day, by default the reference date
         * @return this builder
         */
        public Builder lastDay(LocalDate newLastDay) {
            lastDay = Objects.requireNonNull(newLastDay, "lastDay");
            return this;
        }

        /**
         * Whose establishments are counted.
         *
         * @param newOwnership the scope, by default private
         * @return this builder
         */
        public Builder ownership(Ownership newOwnership) {
            ownership = Objects.requireNonNull(newOwnership, "ownership");
            return this;
        }

        /**
         * Whether establishments of unknown activity are counted.
         *
         * @param newUndescribed whether they are, by default not
         * @return this builder
         */
        public Builder undescribed(Undescribed newUndescribed) {
            undescribed = Objects.requireNonNull(newUndescribed, "undescribed");
            return this;
        }

        /**
         * How establishments were found.
         *
         * @param newFrame the frame, by default a register with administrative records
         * @return this builder
         */
        public Builder frame(Frame newFrame) {
            frame = Objects.requireNonNull(newFrame, "frame");
            return this;
        }

        /**
         * How existing establishments were surveyed.
         *
         * @param newMethod the method, by default by questionnaire
         * @return this builder
         */
        public Builder method(Method newMethod) {
            method = Objects.requireNonNull(newMethod, "method");
            return this;
        }

        /**
         * The industrial classification.
         *
         * @param newRevision the revision, by default the one in force on the reference date
         * @return this builder
         */
        public Builder revision(JsicRevision newRevision) {
            revision = Objects.requireNonNull(newRevision, "revision");
            return this;
        }

        /**
         * The day whose municipal boundaries are used.
         *
         * @param newBoundaryDate the day, by default the reference date
         * @return this builder
         */
        public Builder boundaryDate(LocalDate newBoundaryDate) {
            boundaryDate = Objects.requireNonNull(newBoundaryDate, "boundaryDate");
            return this;
        }

        /**
         * The areas that were left out, or whose treatment is not known.
         *
         * @param newOmitted the areas in words, by default none
         * @param within the prefectures or municipalities in which they lie; none if that is not known
         * @return this builder
         */
        public Builder omitted(Label newOmitted, AreaCode... within) {
            omitted = Objects.requireNonNull(newOmitted, "omitted");
            omittedWithin = List.of(within);
            return this;
        }

        /**
         * Where the figures come from.
         *
         * @param newSource the source, by default the census of that year
         * @return this builder
         */
        public Builder source(Source newSource) {
            source = Objects.requireNonNull(newSource, "source");
            return this;
        }

        /**
         * Makes the wave.
         *
         * @return the wave
         * @throws IllegalArgumentException if the id is blank or the last day is before the reference date
         */
        public CensusWave build() {
            return new CensusWave(this);
        }
    }

    /**
     * Starts a wave that the library does not have.
     *
     * @param family the census it belongs to
     * @param referenceDate the day on which establishments were counted, or on which counting began
     * @return a builder with what is usual
     */
    public static Builder builder(Family family, LocalDate referenceDate) {
        Builder builder = new Builder();
        builder.family = Objects.requireNonNull(family, "family");
        builder.day = Objects.requireNonNull(referenceDate, "referenceDate");
        builder.id = String.valueOf(referenceDate.getYear());
        builder.lastDay = referenceDate;
        builder.boundaryDate = referenceDate;
        builder.revision = JsicRevision.inForceOn(referenceDate).orElse(JsicRevision.REV11);
        builder.source = Source.of(Label.of(
                        referenceDate.getYear() + "年" + family.label().ja(),
                        family.label().en() + " " + referenceDate.getYear()))
                .withPublisher(family == Family.ACTIVITY ? MINISTRIES : BUREAU);
        return builder;
    }

    private CensusWave(Builder draft) {
        this.id = Objects.requireNonNull(draft.id, "id");
        this.family = draft.family;
        this.day = draft.day;
        this.lastDay = draft.lastDay;
        this.ownership = Objects.requireNonNull(draft.ownership, "ownership");
        this.undescribed = Objects.requireNonNull(draft.undescribed, "undescribed");
        this.frame = draft.frame;
        this.method = draft.method;
        this.revision = Objects.requireNonNull(draft.revision, "revision");
        this.boundaryDate = Objects.requireNonNull(draft.boundaryDate, "boundaryDate");
        this.omitted = draft.omitted;
        this.omittedWithin = draft.omittedWithin;
        this.source = Objects.requireNonNull(draft.source, "source");
        if (id.isBlank()) {
            throw new IllegalArgumentException("Id of a wave must not be blank, but was '" + id + "'");
        }
        if (lastDay.isBefore(day)) {
            throw new IllegalArgumentException(
                    "Last day of a wave must not be before its reference date " + day + ", but was " + lastDay);
        }
    }

    private static CensusWave of(Family family, String era, LocalDate day, Consumer<Builder> details) {
        Builder builder = builder(family, day);
        builder.revision = JsicRevision.REV13;
        builder.source = Source.of(
                        Label.of(era + family.label().ja(), family.label().en() + " " + day.getYear()))
                .withPublisher(family == Family.ACTIVITY ? MINISTRIES : BUREAU)
                .withRelease(Release.FINAL);
        details.accept(builder);
        return builder.build();
    }

    private CensusWave with(Consumer<Builder> change) {
        Builder builder = new Builder();
        builder.id = id;
        builder.family = family;
        builder.day = day;
        builder.lastDay = lastDay;
        builder.ownership = ownership;
        builder.undescribed = undescribed;
        builder.frame = frame;
        builder.method = method;
        builder.revision = revision;
        builder.boundaryDate = boundaryDate;
        builder.omitted = omitted;
        builder.omittedWithin = omittedWithin;
        builder.source = source;
        change.accept(builder);
        return builder.build();
    }

    /**
     * The official waves.
     *
     * @return the waves from 2006 to 2024 in the order of their dates, as their final tables by industry have them
     */
    public static List<CensusWave> list() {
        return List.of(
                ESTABLISHMENTS_2006,
                BASIC_2009,
                ACTIVITY_2012,
                BASIC_2014,
                ACTIVITY_2016,
                BASIC_2019,
                ACTIVITY_2021,
                BASIC_2024);
    }

    /**
     * The official wave of a year.
     *
     * @param year the year
     * @return the wave
     * @throws NoSuchElementException naming the years, if there was none
     */
    public static CensusWave get(int year) {
        return find(year)
                .orElseThrow(() -> new NoSuchElementException("No census wave in " + year + ", there were waves in "
                        + list().stream().map(CensusWave::id).toList()));
    }

    /**
     * The official wave of a year, if there was one.
     *
     * @param year the year
     * @return the wave, or empty
     */
    public static Optional<CensusWave> find(int year) {
        return list().stream().filter(wave -> wave.day.getYear() == year).findFirst();
    }

    /**
     * The same wave under another id, where a table has one wave in two scopes.
     *
     * @param newId the id, such as 2014民営
     * @return the wave
     * @throws IllegalArgumentException if the id is blank
     */
    public CensusWave withId(String newId) {
        return with(draft -> draft.id = newId);
    }

    /**
     * The same wave for other owners.
     *
     * @param newOwnership whose establishments are counted
     * @return the wave
     */
    public CensusWave withOwnership(Ownership newOwnership) {
        return with(draft -> draft.ownership = newOwnership);
    }

    /**
     * The same wave with establishments of unknown activity counted, or not.
     *
     * @param newUndescribed whether they are counted
     * @return the wave
     */
    public CensusWave withUndescribed(Undescribed newUndescribed) {
        return with(draft -> draft.undescribed = newUndescribed);
    }

    /**
     * The same wave as of another release.
     *
     * @param newRelease preliminary or final
     * @return the wave
     */
    public CensusWave withRelease(Release newRelease) {
        return with(draft -> draft.source = source.withRelease(newRelease));
    }

    /**
     * The same wave by another revision of the classification, to which it was converted.
     *
     * @param newRevision the revision
     * @return the wave
     */
    public CensusWave withRevision(JsicRevision newRevision) {
        return with(draft -> draft.revision = newRevision);
    }

    /**
     * The same wave on the boundaries of another day, for which it was tabulated again (組替え).
     *
     * @param newBoundaryDate the day
     * @return the wave
     */
    public CensusWave withBoundaryDate(LocalDate newBoundaryDate) {
        return with(draft -> draft.boundaryDate = newBoundaryDate);
    }

    /**
     * The same wave from another source.
     *
     * @param newSource the table at hand, with its release
     * @return the wave
     */
    public CensusWave withSource(Source newSource) {
        return with(draft -> draft.source = newSource);
    }

    /**
     * What names the wave on the axis of a table.
     *
     * @return the id; of an official wave its year
     */
    public String id() {
        return id;
    }

    /**
     * The census it belongs to.
     *
     * @return the family
     */
    public Family family() {
        return family;
    }

    /**
     * The day on which establishments were counted, or on which counting began.
     *
     * @return the reference date (調査期日)
     */
    public ReferenceDate referenceDate() {
        return ReferenceDate.of(day);
    }

    /**
     * The last day of the survey.
     *
     * @return the reference date itself, if the wave has a single one
     */
    public LocalDate lastDay() {
        return lastDay;
    }

    /**
     * Whose establishments are counted.
     *
     * @return the scope
     */
    public Ownership ownership() {
        return ownership;
    }

    /**
     * Whether establishments of unknown activity are counted.
     *
     * @return the treatment
     */
    public Undescribed undescribed() {
        return undescribed;
    }

    /**
     * How establishments were found.
     *
     * @return the frame
     */
    public Frame frame() {
        return frame;
    }

    /**
     * How existing establishments were surveyed; by observation means that their employees were not asked.
     *
     * @return the method
     */
    public Method method() {
        return method;
    }

    /**
     * The industrial classification.
     *
     * @return the revision
     */
    public JsicRevision revision() {
        return revision;
    }

    /**
     * The day whose municipal boundaries are used.
     *
     * @return the day
     */
    public LocalDate boundaryDate() {
        return boundaryDate;
    }

    /**
     * The areas that were left out of the survey.
     *
     * @return the areas in words, empty if none is known
     */
    public Label omitted() {
        return omitted;
    }

    /**
     * Where the areas lie that were left out.
     *
     * @return the prefectures or municipalities, empty if it is not said
     */
    public List<AreaCode> omittedWithin() {
        return omittedWithin;
    }

    /**
     * Whether the results are preliminary or final.
     *
     * @return the release of the source
     */
    public Release release() {
        return source.release();
    }

    /**
     * Where the figures come from.
     *
     * @return the source
     */
    public Source source() {
        return source;
    }

    /**
     * Whether figures of this wave may be compared with those of another, with every reason in words.
     *
     * <ul>
     *   <li>NOT_COMPARABLE: other owners; establishments of unknown activity counted in one only; found by enumerators up to 2006
     *       and from registers since; divisions of revision 11 and of later ones.
     *   <li>COMPARABLE_WITH_NOTES: months between them; corporate-number register in one only; observation or a survey of several
     *       months in one; another census family; classification, boundaries or release that differ; areas left out in one.
     *   <li>COMPARABLE: nothing differs.
     * </ul>
     *
     * @param other the other wave
     * @return the judgement, the same whichever wave is asked
     */
    public Comparability comparabilityWith(CensusWave other) {
        return comparabilityWith(other, WaveSubject.ESTABLISHMENTS);
    }

    /**
     * Whether figures of one area, of some industries or of employees may be compared with those of another wave.
     *
     * <ul>
     *   <li>Boundaries: no note if the official directory knows of no change of the area's ground between the two days; a note with each change
     *       if it does; the general note if it does not know (the area is not in it, a day is after its last one).
     *   <li>Areas left out: only for areas that may have a part of them, such as those in Fukushima.
     *   <li>Classification: nothing for all industries together. Between revisions 13 and 14 a code is judged by the {@link
     *       org.machistat.census.industry.JsicConcordance}: nothing where it is the same or renamed, NOT_COMPARABLE where it is not joined to
     *       itself, else a note with the reason; other pairs of revisions have the general note.
     *   <li>Employees: as {@link #employeesComparabilityWith}. All else as {@link #comparabilityWith(CensusWave)}.
     * </ul>
     *
     * @param other the other wave
     * @param subject what is compared
     * @return the judgement, the same whichever wave is asked
     */
    public Comparability comparabilityWith(CensusWave other, WaveSubject subject) {
        Objects.requireNonNull(subject, "subject");
        return IN_ORDER.compare(this, other) > 0
                ? new WaveComparison(other, this, subject).judge()
                : new WaveComparison(this, other, subject).judge();
    }

    /**
     * Whether employees, or anything else that only a questionnaire tells, may be compared with another wave.
     *
     * <ul>
     *   <li>NOT_COMPARABLE also where one wave was by observation: 2019 has the employees of newly found establishments only.
     *   <li>All else as {@link #comparabilityWith}, which is about numbers of establishments.
     * </ul>
     *
     * @param other the other wave
     * @return the judgement, the same whichever wave is asked
     */
    public Comparability employeesComparabilityWith(CensusWave other) {
        return comparabilityWith(other, WaveSubject.EMPLOYEES);
    }

    /**
     * Some waves as the axis of a table, with what holds for comparing numbers of establishments.
     *
     * @param axisId the id of the axis
     * @param waves the waves in order
     * @return the axis, its categories named by {@link #id}
     * @throws IllegalArgumentException if there is no wave, or two have the same id
     */
    public static Axis axis(String axisId, List<CensusWave> waves) {
        Axis axis = Axis.of(
                        axisId,
                        Label.of("調査回", "Wave"),
                        waves.stream().map(CensusWave::category).toList())
                .withRole(Axis.Role.TIME);
        return axis.withComparisons(Comparisons.among(
                waves.stream().map(CensusWave::id).toList(),
                (from, to) -> waves.get(axis.indexOf(from)).comparabilityWith(waves.get(axis.indexOf(to)))));
    }

    /**
     * The wave as a category of a table.
     *
     * @return a category with the id, named by it: 2014年
     */
    public Category category() {
        boolean isYear = id.equals(String.valueOf(day.getYear()));
        return Category.of(id, isYear ? Label.of(id + "年", id) : Label.same(id));
    }

    /**
     * The wave in words, to print under a table.
     *
     * @return for example 平成26年経済センサス‐基礎調査、2014年7月1日現在、全事業所…
     */
    public Label label() {
        String until = lastDay.equals(day) ? "" : lastDay.toString();
        Label date = referenceDate().label();
        StringBuilder ja = new StringBuilder(source.document().ja());
        StringBuilder en = new StringBuilder(source.document().en());
        ja.append("（")
                .append(date.ja())
                .append(
                        until.isEmpty()
                                ? "現在"
                                : "から" + ReferenceDate.of(lastDay).label().ja() + "まで");
        en.append(" (").append(until.isEmpty() ? "on " : "from ").append(date.en());
        en.append(
                until.isEmpty()
                        ? ""
                        : " to " + ReferenceDate.of(lastDay).label().en());
        for (Label part : List.of(
                ownership.label(),
                undescribed.label(),
                revision.label(),
                release().label(),
                omitted)) {
            if (!part.equals(Label.EMPTY)) {
                ja.append("、").append(part.ja());
                en.append(", ").append(part.en());
            }
        }
        return Label.of(ja.append("）").toString(), en.append(")").toString());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CensusWave that && fields().equals(that.fields());
    }

    @Override
    public int hashCode() {
        return fields().hashCode();
    }

    private List<Object> fields() {
        return List.of(
                id,
                family,
                day,
                lastDay,
                ownership,
                undescribed,
                frame,
                method,
                revision,
                boundaryDate,
                omitted,
                omittedWithin,
                source);
    }

    /** The wave in Japanese words. */
    @Override
    public String toString() {
        return label().ja();
    }
}
