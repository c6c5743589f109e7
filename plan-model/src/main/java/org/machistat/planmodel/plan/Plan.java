package org.machistat.planmodel.plan;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Refusal.Reason;

/**
 * A municipal plan: its period, chapters and programmes (行政計画).
 *
 * <ul>
 *   <li>A plan is a draft until {@link #withStatus} says otherwise; the status of its programmes is their own.
 *   <li>Programmes may overlap, leave years without one and reach beyond the plan: {@link #coverage} shows it.
 * </ul>
 *
 * @serial exclude
 */
public final class Plan implements Serializable {

    private static final long serialVersionUID = 1L;

    private final Label title;
    private final FiscalYearRange period;
    private final Status status;
    private final Label issuer;
    private final ApproximateDate adopted;
    private final List<PlanDocument> documents;
    private final TableOfContents contents;
    private final List<Programme> programmes;

    private Plan(
            Label title,
            FiscalYearRange period,
            Status status,
            Label issuer,
            ApproximateDate adopted,
            List<PlanDocument> documents,
            TableOfContents contents,
            Collection<Programme> programmes) {
        this.title = Objects.requireNonNull(title, "title");
        this.period = Objects.requireNonNull(period, "period");
        this.status = Objects.requireNonNull(status, "status");
        this.issuer = Objects.requireNonNull(issuer, "issuer");
        this.adopted = adopted;
        this.documents = List.copyOf(documents);
        this.contents = Objects.requireNonNull(contents, "contents");
        this.programmes = List.copyOf(programmes);
    }

    /**
     * A draft plan of which title and period are known.
     *
     * @param title its title
     * @param period the fiscal years it covers
     * @return the plan
     */
    public static Plan of(Label title, FiscalYearRange period) {
        return new Plan(title, period, Status.DRAFT, Label.EMPTY, null, List.of(), TableOfContents.EMPTY, List.of());
    }

    /**
     * The same plan with its status.
     *
     * @param newStatus draft or adopted
     * @return the plan
     */
    public Plan withStatus(Status newStatus) {
        return new Plan(title, period, newStatus, issuer, adopted, documents, contents, programmes);
    }

    /**
     * The same plan with who issues it.
     *
     * @param newIssuer the city or its bureau
     * @return the plan
     */
    public Plan withIssuer(Label newIssuer) {
        return new Plan(title, period, status, newIssuer, adopted, documents, contents, programmes);
    }

    /**
     * The same plan, adopted, with when that was.
     *
     * @param date as printed, such as 平成28年2月
     * @return the plan, its status {@code ADOPTED}
     */
    public Plan withAdopted(ApproximateDate date) {
        Objects.requireNonNull(date, "date");
        return new Plan(title, period, Status.ADOPTED, issuer, date, documents, contents, programmes);
    }

    /**
     * The same plan with its documents.
     *
     * @param newDocuments the documents in printed order
     * @return the plan
     */
    public Plan withDocuments(List<PlanDocument> newDocuments) {
        return new Plan(title, period, status, issuer, adopted, newDocuments, contents, programmes);
    }

    /**
     * The same plan with its chapters.
     *
     * @param newChapters the chapters as printed
     * @return the plan
     */
    public Plan withChapters(List<Chapter> newChapters) {
        return new Plan(
                title, period, status, issuer, adopted, documents, new TableOfContents(newChapters), programmes);
    }

    /**
     * The same plan with its programmes.
     *
     * @param newProgrammes the programmes in printed order
     * @return the plan
     */
    public Plan withProgrammes(List<Programme> newProgrammes) {
        return new Plan(title, period, status, issuer, adopted, documents, contents, newProgrammes);
    }

    /**
     * Its title.
     *
     * @return the title in both languages
     */
    public Label title() {
        return title;
    }

    /**
     * The fiscal years it covers.
     *
     * @return the period
     */
    public FiscalYearRange period() {
        return period;
    }

    /**
     * Whether it is a draft or adopted.
     *
     * @return the status
     */
    public Status status() {
        return status;
    }

    /**
     * Who issues it.
     *
     * @return the issuer, empty if not stated
     */
    public Label issuer() {
        return issuer;
    }

    /**
     * When it was adopted.
     *
     * @return the date as printed, or empty if not stated
     */
    public Optional<ApproximateDate> adopted() {
        return Optional.ofNullable(adopted);
    }

    /**
     * Its documents.
     *
     * @return the documents in printed order
     */
    public List<PlanDocument> documents() {
        return documents;
    }

    /**
     * Its chapters.
     *
     * @return the table of contents, empty if it has none
     */
    public TableOfContents contents() {
        return contents;
    }

    /**
     * Its programmes.
     *
     * @return the programmes in printed order
     */
    public List<Programme> programmes() {
        return programmes;
    }

    /**
     * A programme by its number.
     *
     * @param ordinal the number, from 1
     * @return the first programme with that number
     * @throws NoSuchElementException if there is none
     */
    public Programme getProgramme(int ordinal) {
        return findProgramme(ordinal)
                .orElseThrow(() -> new NoSuchElementException("No programme " + ordinal + " in '" + title.ja()
                        + "', expected one of "
                        + programmes.stream().map(Programme::ordinal).toList()));
    }

    /**
     * A programme by its number, if there is one.
     *
     * @param ordinal the number
     * @return the first programme with that number, or empty
     */
    public Optional<Programme> findProgramme(int ordinal) {
        return programmes.stream()
                .filter(programme -> programme.ordinal() == ordinal)
                .findFirst();
    }

    /**
     * The adopted programmes whose period a day lies in.
     *
     * @param day the day
     * @return the programmes in printed order; several if they overlap, none if there is a gap
     */
    public List<Programme> listInForceOn(LocalDate day) {
        return programmes.stream()
                .filter(programme -> programme.isInForceOn(day))
                .toList();
    }

    /**
     * The one programme in force on a day.
     *
     * <ul>
     *   <li>Day outside the plan's period or in a gap between programmes: {@code NOT_APPLICABLE}.
     *   <li>Only a draft covers the day: {@code NOT_APPLICABLE}, naming the draft.
     *   <li>Several adopted programmes cover the day: {@code NOT_APPLICABLE}, naming them; see {@link #listInForceOn}.
     * </ul>
     *
     * @param day the day
     * @return the programme, or why there is not exactly one
     */
    public Answer<Programme> programmeInForceOn(LocalDate day) {
        List<Programme> inForce = listInForceOn(day);
        if (inForce.size() == 1) {
            return Answer.of(inForce.get(0));
        } else if (inForce.size() > 1) {
            return notOne(day, "は複数の計画期間に属します：", " lies in several programmes: ", inForce);
        }
        List<Programme> drafts = programmes.stream()
                .filter(programme -> programme.period().contains(day))
                .toList();
        return drafts.isEmpty()
                ? notOne(day, "を含む計画期間はありません：", " lies in no programme, there are: ", programmes)
                : notOne(day, "を含む計画は案の段階です：", " lies in a programme that is only a draft: ", drafts);
    }

    private static Answer<Programme> notOne(LocalDate day, String ja, String en, List<Programme> programmes) {
        return Answer.refuse(
                Reason.NOT_APPLICABLE,
                day + ja + programmes.stream().map(Programme::toString).collect(Collectors.joining("、")),
                day
                        + en
                        + programmes.stream()
                                .map(p -> p.name().en() + " (" + p.period() + ")")
                                .collect(Collectors.joining(", ")));
    }

    /**
     * Which of the plan's years its programmes cover, drafts included.
     *
     * @return the coverage
     */
    public Coverage coverage() {
        return Coverage.of(period, programmes);
    }

    /**
     * Which of the plan's years its adopted programmes cover.
     *
     * @return the coverage
     */
    public Coverage coverageAdopted() {
        return Coverage.of(
                period,
                programmes.stream()
                        .filter(programme -> programme.status() == Status.ADOPTED)
                        .toList());
    }

    /**
     * The fiscal years of the plan that have not ended before a day: the one the day lies in and those after it.
     *
     * @param day the day
     * @return the years left, the whole period before it begins; empty after it has ended
     */
    public Optional<FiscalYearRange> yearsLeftOn(LocalDate day) {
        FiscalYear year = FiscalYear.from(day);
        if (year.isAfter(period.end())) {
            return Optional.empty();
        }
        return Optional.of(FiscalYearRange.of(year.isBefore(period.start()) ? period.start() : year, period.end()));
    }

    /**
     * The time from a day to the end of the plan, the day itself included.
     *
     * @param day the day
     * @return years, months and days; zero after the plan has ended
     */
    public Period timeLeftOn(LocalDate day) {
        return day.isAfter(period.lastDay())
                ? Period.ZERO
                : Period.between(day, period.lastDay().plusDays(1));
    }

    /**
     * How each programme lies to the programmes of another plan, such as the comprehensive plan (総合計画との整合).
     *
     * @param other the other plan
     * @return one alignment for each pair that shares a year, this plan's programmes in printed order
     */
    public List<Alignment> alignmentWith(Plan other) {
        return programmes.stream()
                .flatMap(mine ->
                        other.programmes.stream().filter(mine::overlaps).map(theirs -> new Alignment(mine, theirs)))
                .toList();
    }

    /**
     * The programmes without one of another plan for the same period.
     *
     * @param other the other plan
     * @return those no programme of the other plan has the same period as
     */
    public List<Programme> listNotAlignedWith(Plan other) {
        return programmes.stream()
                .filter(mine -> other.programmes.stream()
                        .noneMatch(theirs -> mine.period().equals(theirs.period())))
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Plan that
                && title.equals(that.title)
                && period.equals(that.period)
                && status == that.status
                && issuer.equals(that.issuer)
                && Objects.equals(adopted, that.adopted)
                && documents.equals(that.documents)
                && contents.equals(that.contents)
                && programmes.equals(that.programmes);
    }

    @Override
    public int hashCode() {
        return Objects.hash(title, period, status, issuer, adopted, documents, contents, programmes);
    }

    /** The title with its period and status. */
    @Override
    public String toString() {
        return title.ja() + "（" + period.label().ja() + "、" + status.label().ja() + "）";
    }
}
