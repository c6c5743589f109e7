package org.machistat.planmodel.json;

import static org.machistat.planmodel.json.Field.list;
import static org.machistat.planmodel.json.Field.optional;
import static org.machistat.planmodel.json.Field.required;
import static org.machistat.planmodel.json.Field.usual;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.machistat.core.source.Place;
import org.machistat.core.source.Source;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyConvention;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Interval;
import org.machistat.core.value.Mark;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Unit;
import org.machistat.planmodel.internal.Limits;

/** The forms of core's types, as people write them. */
final class CoreForms {

    private static final int MOST_DECIMALS = 1_000;

    private CoreForms() {}

    static final IntegerForm ORDINAL = new IntegerForm("ordinal", Label.of("番号", "an ordinal"), 1, Limits.MOST_ORDINAL);

    static final IntegerForm COUNT = new IntegerForm("count", Label.of("件数", "a count"), 0, Integer.MAX_VALUE);

    static final WholeNumber LONG_COUNT =
            new WholeNumber("longCount", Label.of("回答数", "a number of respondents"), 0, Long.MAX_VALUE);

    static final TextForm<FiscalYear> FISCAL_YEAR = new TextForm<>(
            "fiscalYear",
            Label.of("年度", "a fiscal year"),
            Label.of("「平成28年度」「2016年度」「FY2016」のような年度", "a form such as '平成28年度', '2016年度' or 'FY2016'"),
            FiscalYear::parse,
            year -> year.label().en());

    static final TextForm<FiscalYearRange> FISCAL_YEARS = new TextForm<>(
            "fiscalYears",
            Label.of("年度の期間", "a range of fiscal years"),
            Label.of("「平成28～37年度」「FY2016-FY2025」のような期間", "a form such as '平成28～37年度' or 'FY2016-FY2025'"),
            FiscalYearRange::parse,
            FiscalYearRange::toString);

    static final TextForm<ApproximateDate> APPROXIMATE_DATE = new TextForm<>(
            "approximateDate",
            Label.of("時期", "an approximate date"),
            Label.of(
                    "「平成30年3月頃」「2018年度」「2020年代」のような実在する時期",
                    "a form such as '平成30年3月頃', '2018年度' or '2020年代' with a month from 1 to 12"),
            ApproximateDate::parse,
            ApproximateDate::toString);

    static final TextForm<ReferenceDate> REFERENCE_DATE = new TextForm<>(
            "referenceDate",
            Label.of("時点", "a reference date"),
            Label.of(
                    "「2014-07-01」「2016-06」「2015年」「平成27年度」のような時点",
                    "a form such as '2014-07-01', '2016-06', '2015年' or '平成27年度'"),
            ReferenceDate::parse,
            CoreForms::print);

    /** A fiscal year is written as one is elsewhere in the file. */
    private static String print(ReferenceDate date) {
        String english = date.label().en();
        boolean isFiscalYear =
                REFERENCE_DATE.find(english).filter(date::equals).isPresent() && english.startsWith("FY");
        return isFiscalYear ? english : date.toString();
    }

    static final TextForm<LocalDate> DATE = new TextForm<>(
            "date",
            Label.of("日付", "a date"),
            Label.of("「2018-06-28」のような日付", "a date such as '2018-06-28'"),
            LocalDate::parse,
            LocalDate::toString);

    static final TextForm<Rational> RATIO = new TextForm<>(
                    "ratio",
                    Label.of("数", "a number"),
                    Label.of("0.75や「3/4」のような数", "a number such as 0.75, or a ratio such as '3/4'"),
                    CoreForms::parseRatio,
                    Rational::toString)
            .orNumber();

    static Rational parseRatio(String text) {
        if (text.indexOf('/') >= 0) {
            return Rational.parse(text);
        }
        BigDecimal value = new BigDecimal(text);
        if (Math.abs((long) value.scale()) > MOST_DECIMALS) {
            throw new IllegalArgumentException("more than " + MOST_DECIMALS + " decimals");
        }
        return Rational.of(value);
    }

    private static final TextForm<BigDecimal> DECIMAL = new TextForm<>(
                    "decimal",
                    Label.of("数値", "a decimal number"),
                    Label.of(
                            "12.50のような数値（小数1,000桁まで、指数なし）",
                            "a number such as 12.50, without exponent and with at most 1,000 decimals"),
                    CoreForms::parseDecimal,
                    BigDecimal::toPlainString)
            .orNumber();

    private static BigDecimal parseDecimal(String text) {
        BigDecimal value = new BigDecimal(text);
        if (value.scale() < 0 || value.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("more than " + MOST_DECIMALS + " decimals");
        }
        return value;
    }

    private static final Field<Label, String> JA = required("ja", Words.TEXT, Label::ja);
    private static final Field<Label, String> EN = required("en", Words.TEXT, Label::en);

    static final ShortForm<Label> LABEL = new ShortForm<>(
            "label",
            new TextForm<>(
                            "text",
                            Label.of("名称", "a label"),
                            Label.of("文字列または{\"ja\": …, \"en\": …}", "text, or an object with 'ja' and 'en'"),
                            Label::same,
                            Label::ja)
                    .ofAnyLength(),
            ObjectForm.of(
                    "labelInTwoLanguages",
                    Label.of("名称", "a label"),
                    read -> Label.of(read.get(JA), read.get(EN)),
                    JA,
                    EN));

    private static final Field<Unit, Label> BASE = required("base", LABEL, Unit::base);
    private static final Field<Unit, Integer> EXPONENT = usual(
            "exponent", new IntegerForm("exponent", Label.of("10の累乗", "a power of ten"), -30, 30), 0, Unit::exponent);

    static final ShortForm<Unit> UNIT = new ShortForm<>(
            "unit",
            new TextForm<>(
                    "text",
                    Label.of("単位", "a unit"),
                    Label.of("「万人」のような単位", "text such as '万人', or an object with 'base' and 'exponent'"),
                    Unit::parse,
                    Unit::toString),
            ObjectForm.of(
                    "unitInParts",
                    Label.of("単位", "a unit"),
                    read -> new Unit(read.get(BASE), read.get(EXPONENT, 0)),
                    BASE,
                    EXPONENT));

    private static final Choice<Mark> MARK_WORD = new Choice<>("mark", Label.of("記号の種類", "a mark"), Mark.class);
    private static final Field<Figure, BigDecimal> VALUE = optional("value", DECIMAL, Figure::findValue);
    private static final Field<Figure, Mark> MARK = optional("mark", MARK_WORD, Figure::findMark);
    private static final Field<Figure, String> SYMBOL = optional(
            "symbol",
            Words.TEXT,
            figure -> figure instanceof Figure.Marked marked ? Optional.of(marked.symbol()) : Optional.empty());
    private static final Field<Figure, Unit> FIGURE_UNIT = usual("unit", UNIT, Unit.NONE, Figure::unit);
    private static final Field<Figure, List<Mark>> QUALIFIERS =
            list("qualifiers", MARK_WORD, figure -> List.copyOf(figure.qualifiers()));

    private static final Label FIGURE_WORD = Label.of("数値", "a figure");

    static final ShortForm<Figure> FIGURE = new ShortForm<>(
            "figure",
            new TextForm<>(
                            "text",
                            FIGURE_WORD,
                            Label.of(
                                    "「27件」「12.5%」「x」または27のような値（指数なし）",
                                    "a form such as '27件', '12.5%', 'x' or 27 without exponent"),
                            Figure::parse,
                            Figure::toString)
                    .orNumber(),
            ObjectForm.of(
                    "figureInParts", FIGURE_WORD, CoreForms::figure, VALUE, MARK, SYMBOL, FIGURE_UNIT, QUALIFIERS));

    static final Form<Figure.Known> KNOWN_FIGURE = new KnownFigureForm(FIGURE.full());

    private static Figure figure(Fields read) {
        Unit unit = read.get(FIGURE_UNIT, Unit.NONE);
        LinkedHashSet<Mark> qualifiers = new LinkedHashSet<>(read.list(QUALIFIERS));
        if (read.has(VALUE) == read.has(MARK) || (read.has(VALUE) && read.has(SYMBOL))) {
            throw new IllegalArgumentException("expected field 'value', or 'mark' and perhaps 'symbol'");
        }
        if (read.has(VALUE)) {
            return new Figure.Known(read.get(VALUE), unit, qualifiers);
        }
        Mark mark = read.get(MARK);
        return new Figure.Marked(mark, read.get(SYMBOL, mark.symbol()), unit, qualifiers);
    }

    private static final Field<Interval, Rational> LOWER = optional("lower", RATIO, Interval::lower);
    private static final Field<Interval, Boolean> LOWER_IN = optional(
            "lowerIn", Words.TrueOrFalse.FORM, interval -> interval.lower().map(bound -> interval.isLowerIn()));
    private static final Field<Interval, Rational> UPPER = optional("upper", RATIO, Interval::upper);
    private static final Field<Interval, Boolean> UPPER_IN = optional(
            "upperIn", Words.TrueOrFalse.FORM, interval -> interval.upper().map(bound -> interval.isUpperIn()));

    static final ObjectForm<Interval> INTERVAL = ObjectForm.of(
            "interval", Label.of("範囲", "an interval"), CoreForms::interval, LOWER, LOWER_IN, UPPER, UPPER_IN);

    private static Interval interval(Fields read) {
        return interval(read.find(LOWER), read.get(LOWER_IN, true), read.find(UPPER), read.get(UPPER_IN, true));
    }

    static Interval interval(Optional<Rational> lower, boolean isLowerIn, Optional<Rational> upper, boolean isUpperIn) {
        if (lower.isPresent() && upper.isPresent()) {
            return Interval.of(lower.get(), isLowerIn, upper.get(), isUpperIn);
        }
        return lower.map(bound -> Interval.above(bound, isLowerIn))
                .or(() -> upper.map(bound -> Interval.below(bound, isUpperIn)))
                .orElse(Interval.ALL);
    }

    private static final Field<FuzzyConvention, Label> NAME = required("name", LABEL, FuzzyConvention::name);
    private static final Field<FuzzyConvention, Rational> ABOUT = required("about", RATIO, FuzzyConvention::about);
    private static final Field<FuzzyConvention, Rational> NEAR = required("near", RATIO, FuzzyConvention::near);
    private static final Field<FuzzyConvention, Boolean> OVER_ENDS =
            required("overEndsAtNextStep", Words.TrueOrFalse.FORM, FuzzyConvention::overEndsAtNextStep);

    private static final ObjectForm<FuzzyConvention> CONVENTION_FORM = ObjectForm.of(
            "convention",
            Label.of("概数の読み方", "a reading of approximate words"),
            read -> new FuzzyConvention(read.get(NAME), read.get(ABOUT), read.get(NEAR), read.get(OVER_ENDS)),
            NAME,
            ABOUT,
            NEAR,
            OVER_ENDS);

    private static final Field<FuzzyShare, String> TEXT = required("text", Words.TEXT, FuzzyShare::text);
    private static final Field<FuzzyShare, FuzzyShare.Kind> KIND = required(
            "kind",
            new Choice<>("fuzzyKind", Label.of("割合か倍率か", "a share or a multiple"), FuzzyShare.Kind.class),
            FuzzyShare::kind);
    private static final Field<FuzzyShare, Interval> READ_AS = required("interval", INTERVAL, FuzzyShare::interval);
    private static final Field<FuzzyShare, FuzzyConvention> CONVENTION =
            usual("convention", CONVENTION_FORM, FuzzyConvention.STANDARD, FuzzyShare::convention);

    static final ShortForm<FuzzyShare> FUZZY_SHARE = new ShortForm<>(
            "fuzzyShare",
            new TextForm<>(
                    "text",
                    Label.of("概数の割合・倍率", "a share or multiple in words"),
                    Label.of("「約2倍」「8割超」のような表現", "a form such as '約2倍' or '8割超'"),
                    FuzzyShare::parse,
                    FuzzyShare::text),
            ObjectForm.of(
                    "fuzzyShareInParts",
                    Label.of("概数の割合・倍率", "a share or multiple in words"),
                    read -> new FuzzyShare(
                            read.get(TEXT),
                            read.get(KIND),
                            read.get(READ_AS),
                            read.get(CONVENTION, FuzzyConvention.STANDARD)),
                    TEXT,
                    KIND,
                    READ_AS,
                    CONVENTION));

    private static final Field<Source, Label> DOCUMENT = required("document", LABEL, Source::document);
    private static final Field<Source, Label> TABLE = usual("table", LABEL, Label.EMPTY, Source::table);
    private static final Field<Source, Label> SOURCE_PLACE = usual("place", LABEL, Label.EMPTY, Source::place);
    private static final Field<Source, Label> PUBLISHER = usual("publisher", LABEL, Label.EMPTY, Source::publisher);
    private static final Field<Source, LocalDate> SOURCE_DATE = optional("date", DATE, Source::date);
    private static final Field<Source, Source.Release> RELEASE = usual(
            "release",
            new Choice<>("release", Label.of("速報・確報の別", "a release"), Source.Release.class, Source.Release::label),
            Source.Release.UNSTATED,
            Source::release);

    static final ShortForm<Source> SOURCE = new ShortForm<>(
            "source",
            new TextForm<>(
                            "text",
                            Label.of("出典", "a source"),
                            Label.of(
                                    "文書名または項目documentを持つオブジェクト",
                                    "the document's title, or an object with field 'document'"),
                            Source::of,
                            source -> source.document().ja())
                    .ofAnyLength(),
            ObjectForm.of(
                    "sourceInParts",
                    Label.of("出典", "a source"),
                    CoreForms::source,
                    DOCUMENT,
                    TABLE,
                    SOURCE_PLACE,
                    PUBLISHER,
                    SOURCE_DATE,
                    RELEASE));

    private static Source source(Fields read) {
        Source source = Source.of(read.get(DOCUMENT))
                .withTable(read.get(TABLE, Label.EMPTY))
                .withPlace(read.get(SOURCE_PLACE, Label.EMPTY))
                .withPublisher(read.get(PUBLISHER, Label.EMPTY))
                .withRelease(read.get(RELEASE, Source.Release.UNSTATED));
        return read.find(SOURCE_DATE).map(source::withDate).orElse(source);
    }

    private static final Field<Place, Integer> LINE =
            usual("line", new IntegerForm("line", Label.of("行番号", "a line"), 0, Integer.MAX_VALUE), 0, Place::line);
    private static final Field<Place, Integer> COLUMN = usual(
            "column", new IntegerForm("column", Label.of("列番号", "a column"), 0, Integer.MAX_VALUE), 0, Place::column);
    private static final Field<Place, String> PLACE_NAME = usual("name", Words.TEXT, "", Place::name);

    static final ObjectForm<Place> PLACE = ObjectForm.of(
            "place",
            Label.of("文書中の位置", "a place in a text"),
            read -> new Place(read.get(LINE, 0), read.get(COLUMN, 0), read.get(PLACE_NAME, "")),
            LINE,
            COLUMN,
            PLACE_NAME);
}
