package org.machistat.core.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.machistat.core.time.ApproximateDate.Modifier;

/** Reads an approximate date with its modifiers at a place of a folded text. */
final class ApproximateDateReader {

    private static final Pattern OFFSET = Pattern.compile("(約|概ね|おおむね)?([1-9]\\d{0,2})年(?:(後)|前)(?!半|後)");
    private static final Pattern SPAN = Pattern.compile("(?:(今後|向こう)|(過去)|直近)の?(約|概ね|おおむね)?([1-9]\\d{0,2})年間?");
    private static final Pattern DECADE = Pattern.compile(
            "(?:(\\d{3}0)|(" + YearItem.ERA + ")(\\d{1,2}0))年代" + "(?:の?(?:(初頭)|(前半)|(半ば|なかば|中頃)|(後半)|(末)))?");
    private static final int[] DECADE_FROM = {0, 0, 3, 5, 7};
    private static final int[] DECADE_YEARS = {3, 5, 4, 5, 3};

    /** 中 and 内 only where no word such as 中学校 begins with them. */
    private static final String WITHIN = "([中内](?=[にのはでま,。)頃]|$))";

    private static final Pattern PART_OF_YEAR = Pattern.compile("の?(?:(当初|初頭|初め|はじめ|始め)|(前半|上半期|上期)"
            + "|(半ば|なかば|中頃)|(後半|下半期|下期)|(末)|(春)季?|(夏)季?|(秋)季?|(冬)季?|" + WITHIN + ")");
    private static final int[] YEAR_FROM = {0, 0, 4, 6, 11};
    private static final int[] YEAR_MONTHS = {1, 6, 4, 6, 1};
    private static final List<String> PARTS =
            List.of("start of ", "first half of ", "middle of ", "second half of ", "end of ");
    private static final List<String> SEASONS = List.of("spring ", "summer ", "autumn ", "winter ");

    private static final Pattern PART_OF_MONTH =
            Pattern.compile("の?(?:(上旬|初旬|初め|はじめ)|(中旬|半ば|なかば|中頃)|(下旬|末)|" + WITHIN + ")");
    private static final List<String> THIRDS = List.of("early ", "mid-", "late ");

    private static final Pattern DIRECT = Pattern.compile("(頃|ごろ|ころ|前後)|(程度)|(以降|から)|(まで|以前)に?"
            + "|(?:の?時点|現在)(?![地高])"
            + "|[をに]?(目指[しす]て?|めざ[しす]て?|目途|目処|めど|目標)(?:に|として?)?|(予定|見込み?|\\(予定\\)|\\(見込み?\\))");
    private static final List<Modifier> DIRECT_MODIFIERS =
            List.of(Modifier.ABOUT, Modifier.ROUGHLY, Modifier.FROM_ON, Modifier.BY, Modifier.AIMED, Modifier.PLANNED);

    /** 目指し and 予定 later in the same clause, with no other number between. */
    private static final Pattern REMOTE =
            Pattern.compile("[^,。;:!?()\\[\\]\\d\\n\\r]{0,24}?(?:((?:目指|めざ)(?:して?|す(?=[,。)]|$)))|(?:予定|見込み?))");

    private ApproximateDateReader() {}

    /**
     * What was met.
     *
     * @param core the date without its modifiers
     * @param modifiers the modifiers
     * @param end the index after both
     */
    record Reading(Core core, EnumSet<Modifier> modifiers, int end) {}

    /** Where the years of a relative date lie, seen from its base. */
    enum Direction {
        AHEAD("next "),
        BACK("past "),
        OPEN("nearest ");

        private final String english;

        Direction(String english) {
            this.english = english;
        }
    }

    /**
     * A date without its modifiers.
     *
     * @param precision how finely it is stated
     * @param from its first day, or null
     * @param until its last day, or null
     * @param english its name in English
     * @param direction where its years lie
     * @param years the years to count from a base, or 0 if it needs no base
     * @param isRough whether 約 stood in it
     * @param end the index after it
     */
    record Core(
            DatePrecision precision,
            LocalDate from,
            LocalDate until,
            String english,
            Direction direction,
            int years,
            boolean isRough,
            int end) {

        static Core relative(
                DatePrecision precision, String english, Direction direction, int years, boolean isRough, int end) {
            return new Core(precision, null, null, english, direction, years, isRough, end);
        }

        static Core absolute(DatePrecision precision, LocalDate from, LocalDate until, String english, int end) {
            return new Core(precision, from, until, english, Direction.OPEN, 0, false, end);
        }

        boolean isRelative() {
            return years != 0;
        }

        Core relativeTo(ReferenceDate base) {
            return precision == DatePrecision.SPAN ? span(base) : offset(base);
        }

        private Core span(ReferenceDate base) {
            LocalDate first = base.firstDay();
            LocalDate next = base.lastDay().plusDays(1);
            return between(
                    precision,
                    direction == Direction.AHEAD ? first : next.minusYears(years),
                    direction == Direction.BACK ? next : first.plusYears(years));
        }

        private Core offset(ReferenceDate base) {
            boolean isFiscal = base.precision() == DatePrecision.FISCAL_YEAR;
            LocalDate first = isFiscal ? base.firstDay() : base.firstDay().withDayOfYear(1);
            LocalDate from = first.plusYears(direction == Direction.AHEAD ? years : -years);
            return between(isFiscal ? DatePrecision.FISCAL_YEAR : DatePrecision.YEAR, from, from.plusYears(1));
        }

        private Core between(DatePrecision newPrecision, LocalDate start, LocalDate next) {
            return new Core(newPrecision, start, next.minusDays(1), english, direction, years, isRough, end);
        }

        /** An aim or a plan lies ahead. */
        private Core announced() {
            return direction == Direction.OPEN && isRelative()
                    ? new Core(
                            precision,
                            from,
                            until,
                            english.replace(Direction.OPEN.english, Direction.AHEAD.english),
                            Direction.AHEAD,
                            years,
                            isRough,
                            end)
                    : this;
        }
    }

    static Optional<Reading> read(String folded, int start) {
        return core(folded, start).map(core -> withModifiers(folded, core));
    }

    /** As {@link #read}, but empty where a date does not exist: in a sentence that is no misuse. */
    static Optional<Reading> readIfDate(String folded, int start) {
        try {
            return read(folded, start);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<Core> core(String folded, int start) {
        if (folded.startsWith("未定", start)) {
            return Optional.of(Core.absolute(DatePrecision.UNDECIDED, null, null, "undecided", start + 2));
        }
        return relative(folded, start)
                .or(() -> decade(folded, start))
                .or(() -> DateReader.read(folded, start).map(date -> dated(folded, date)));
    }

    private static Matcher at(Pattern pattern, String folded, int start) {
        return pattern.matcher(folded).region(start, folded.length()).useTransparentBounds(true);
    }

    private static Optional<Core> relative(String folded, int start) {
        Matcher offset = at(OFFSET, folded, start);
        if (offset.lookingAt()) {
            int years = Integer.parseInt(offset.group(2));
            boolean ahead = offset.group(3) != null;
            String english = years + (years == 1 ? " year " : " years ") + (ahead ? "later" : "earlier");
            return Optional.of(Core.relative(
                    DatePrecision.YEAR,
                    english,
                    ahead ? Direction.AHEAD : Direction.BACK,
                    years,
                    offset.group(1) != null,
                    offset.end()));
        }
        Matcher span = at(SPAN, folded, start);
        if (span.lookingAt()) {
            int years = Integer.parseInt(span.group(4));
            Direction direction =
                    span.group(1) != null ? Direction.AHEAD : span.group(2) != null ? Direction.BACK : Direction.OPEN;
            String english = "the " + direction.english + years + (years == 1 ? " year" : " years");
            return Optional.of(
                    Core.relative(DatePrecision.SPAN, english, direction, years, span.group(3) != null, span.end()));
        }
        return Optional.empty();
    }

    private static Optional<Core> decade(String folded, int start) {
        Matcher m = at(DECADE, folded, start);
        if (!m.lookingAt()) {
            return Optional.empty();
        }
        boolean isWestern = m.group(1) != null;
        int first = YearItem.western(m.group(2), isWestern ? m.group(1) : m.group(3), Optional.empty());
        String name = isWestern
                ? "the " + first + "s"
                : "the " + Era.find(m.group(2)).orElseThrow().romanised() + " " + m.group(3) + "s";
        int part = firstGroup(m, 4, 8);
        if (part < 0) {
            return Optional.of(years(DatePrecision.DECADE, first, 10, name, m.end()));
        }
        return Optional.of(years(
                DatePrecision.PART_OF_DECADE,
                first + DECADE_FROM[part],
                DECADE_YEARS[part],
                "the " + PARTS.get(part) + name,
                m.end()));
    }

    private static Core years(DatePrecision precision, int first, int count, String english, int end) {
        LocalDate from = LocalDate.of(first, 1, 1);
        return Core.absolute(precision, from, from.plusYears(count).minusDays(1), english, end);
    }

    /** Which of some groups of alternatives matched, from 0, or -1. */
    private static int firstGroup(Matcher m, int from, int to) {
        for (int group = from; group <= to; group++) {
            if (m.group(group) != null) {
                return group - from;
            }
        }
        return -1;
    }

    private static Core dated(String folded, DateReader.Located located) {
        ReferenceDate date = located.date();
        return switch (date.precision()) {
            case DAY -> whole(date, located.end());
            case MONTH -> inMonth(date, at(PART_OF_MONTH, folded, located.end()), located.end());
            default -> inYear(date, at(PART_OF_YEAR, folded, located.end()), located.end());
        };
    }

    private static Core whole(ReferenceDate date, int end) {
        return Core.absolute(
                date.precision(), date.firstDay(), date.lastDay(), date.label().en(), end);
    }

    private static Core inMonth(ReferenceDate month, Matcher part, int end) {
        if (!part.lookingAt()) {
            return whole(month, end);
        }
        int third = firstGroup(part, 1, 3);
        if (third < 0) {
            return whole(month, part.end());
        }
        LocalDate from = month.firstDay().plusDays(10L * third);
        LocalDate until = third == 2 ? month.lastDay() : from.plusDays(9);
        return Core.absolute(
                DatePrecision.PART_OF_MONTH,
                from,
                until,
                THIRDS.get(third) + month.label().en(),
                part.end());
    }

    private static Core inYear(ReferenceDate year, Matcher part, int end) {
        if (!part.lookingAt()) {
            return whole(year, end);
        }
        int season = firstGroup(part, 6, 9);
        if (season >= 0) {
            return inSeason(year, season, part.end());
        }
        int stretch = firstGroup(part, 1, 5);
        if (stretch < 0) {
            return whole(year, part.end());
        }
        LocalDate from = year.firstDay().plusMonths(YEAR_FROM[stretch]);
        return Core.absolute(
                DatePrecision.PART_OF_YEAR,
                from,
                from.plusMonths(YEAR_MONTHS[stretch]).minusDays(1),
                "the " + PARTS.get(stretch) + year.label().en(),
                part.end());
    }

    /** March of a fiscal year is not in the spring that it begins with. */
    private static Core inSeason(ReferenceDate year, int season, int end) {
        YearMonth first = YearMonth.of(year.firstDay().getYear(), 3 * (season + 1));
        LocalDate from = first.atDay(1);
        return Core.absolute(
                DatePrecision.SEASON,
                from.isBefore(year.firstDay()) ? year.firstDay() : from,
                first.plusMonths(2).atEndOfMonth(),
                SEASONS.get(season) + year.label().en(),
                end);
    }

    private static Reading withModifiers(String folded, Core core) {
        EnumSet<Modifier> modifiers = EnumSet.noneOf(Modifier.class);
        if (core.isRough()) {
            modifiers.add(Modifier.ROUGHLY);
        }
        int end = core.end();
        Matcher direct = at(DIRECT, folded, end);
        while (direct.lookingAt()) {
            int met = firstGroup(direct, 1, 6);
            if (met >= 0) {
                modifiers.add(DIRECT_MODIFIERS.get(met));
            }
            end = direct.end();
            direct.region(end, folded.length());
        }
        if (modifiers.contains(Modifier.FROM_ON) && modifiers.contains(Modifier.BY)) {
            throw new IllegalArgumentException("it says both 'from then on' and 'by then', of which only one can hold");
        }
        Matcher remote = at(REMOTE, folded, end);
        if (!isAnnounced(modifiers) && remote.lookingAt()) {
            modifiers.add(remote.group(1) != null ? Modifier.AIMED : Modifier.PLANNED);
            end = remote.end();
        }
        return new Reading(isAnnounced(modifiers) ? core.announced() : core, modifiers, end);
    }

    private static boolean isAnnounced(EnumSet<Modifier> modifiers) {
        return modifiers.contains(Modifier.AIMED) || modifiers.contains(Modifier.PLANNED);
    }
}
