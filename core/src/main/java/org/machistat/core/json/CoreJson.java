package org.machistat.core.json;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.util.Optional;
import org.machistat.core.composition.AdjustedShares;
import org.machistat.core.composition.Allotment;
import org.machistat.core.composition.Coefficient;
import org.machistat.core.composition.Composition;
import org.machistat.core.composition.CompositionChange;
import org.machistat.core.composition.Concentration;
import org.machistat.core.composition.Inequality;
import org.machistat.core.composition.RankChange;
import org.machistat.core.composition.StructuralChange;
import org.machistat.core.composition.TheilDecomposition;
import org.machistat.core.explain.Explained;
import org.machistat.core.explain.Explanation;
import org.machistat.core.explain.Input;
import org.machistat.core.growth.AnnualRate;
import org.machistat.core.growth.Benchmarking;
import org.machistat.core.growth.Bounds;
import org.machistat.core.growth.Change;
import org.machistat.core.growth.ContributionRate;
import org.machistat.core.growth.Contributions;
import org.machistat.core.growth.GrowthRanking;
import org.machistat.core.growth.GrowthRate;
import org.machistat.core.growth.IndexSeries;
import org.machistat.core.growth.MatchedGrowth;
import org.machistat.core.growth.TargetPace;
import org.machistat.core.growth.Waterfall;
import org.machistat.core.population.Peak;
import org.machistat.core.series.ComputedSeries;
import org.machistat.core.series.TimeSeries;
import org.machistat.core.source.Comparability;
import org.machistat.core.source.Loaded;
import org.machistat.core.source.Place;
import org.machistat.core.source.Problem;
import org.machistat.core.source.Source;
import org.machistat.core.table.Axis;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.text.Label;
import org.machistat.core.time.ApproximateDate;
import org.machistat.core.time.EraYear;
import org.machistat.core.time.FiscalYear;
import org.machistat.core.time.FiscalYearRange;
import org.machistat.core.time.ReferenceDate;
import org.machistat.core.value.Answer;
import org.machistat.core.value.Figure;
import org.machistat.core.value.FuzzyConvention;
import org.machistat.core.value.FuzzyShare;
import org.machistat.core.value.Interval;
import org.machistat.core.value.PointDifference;
import org.machistat.core.value.Quantity;
import org.machistat.core.value.Rational;
import org.machistat.core.value.Refusal;
import org.machistat.core.value.Share;
import org.machistat.core.value.Unit;

/**
 * Teaches Jackson the types of this library (Jackson用モジュール); the format of each is described with this package.
 *
 * <pre>{@code ObjectMapper mapper = new ObjectMapper().registerModule(new CoreJson());}</pre>
 *
 * <ul>
 *   <li>What is read equals what was written, with every printed decimal, mark, symbol and qualifier.
 *   <li>An unknown, repeated or missing field and a value of another kind are refused with
 *       {@link com.fasterxml.jackson.databind.exc.MismatchedInputException}, whatever the mapper's settings; the message
 *       names the place as a JSON pointer, what was expected and what was met.
 *   <li>A number with more than 1,000 decimals or an exponent beyond 1,000, and a ratio of more than 10,000 characters, is
 *       written but not read. For the depth and the length of a document Jackson's own limits hold: see {@link
 *       com.fasterxml.jackson.core.StreamReadConstraints}.
 *   <li>No class name is ever written or read, even if the mapper was told to do so.
 *   <li>{@link Loaded}, {@link Explanation}, rates and {@link Composition} are written only. {@link Answer} is read if the target names the type of its
 *       value, as {@code Answer<Figure>} does.
 *   <li>{@link Label}, {@link Unit}, {@link Rational} and the years and dates may be keys of a map; other types of this
 *       library are refused as keys.
 * </ul>
 *
 * @serial exclude
 */
public final class CoreJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** Makes the module, ready to be registered with a mapper. */
    public CoreJson() {
        super("machistat-core", Version.unknownVersion());
        addValues();
        addTimes();
        addSources();
        addTables();
        addResults();
    }

    private void addValues() {
        add(Label.class, LabelForm.FORM, LabelForm.KEY);
        add(Unit.class, UnitForm.FORM, UnitForm.KEY);
        addText(Rational.class, TextForm.RATIONAL);
        add(Interval.class, IntervalForm.FORM);
        add(Figure.class, FigureForm.FORM);
        addDeserializer(Figure.Known.class, new FigureKindDeserializer<>(Figure.Known.class, "a figure with a value"));
        addDeserializer(
                Figure.Marked.class, new FigureKindDeserializer<>(Figure.Marked.class, "a mark in place of a value"));
        add(Share.class, ShareForm.FORM);
        add(PointDifference.class, PointDifferenceForm.FORM);
        add(Quantity.class, QuantityForm.FORM);
        add(FuzzyConvention.class, FuzzyConventionForm.FORM);
        add(FuzzyShare.class, FuzzyShareForm.FORM);
        add(Refusal.class, RefusalForm.FORM);
        addSerializer(new AnswerSerializer());
        addDeserializer(Answer.class, new AnswerDeserializer());
        addKeySerializer(Answer.class, new NoKeySerializer<>("answer"));
    }

    private void addTimes() {
        addText(FiscalYear.class, TextForm.FISCAL_YEAR);
        addText(FiscalYearRange.class, TextForm.FISCAL_YEAR_RANGE);
        addText(EraYear.class, TextForm.ERA_YEAR);
        addText(ReferenceDate.class, TextForm.REFERENCE_DATE);
        addText(ApproximateDate.class, TextForm.APPROXIMATE_DATE);
    }

    private void addSources() {
        add(Source.class, SourceForm.FORM);
        add(Comparability.class, ComparabilityForm.FORM);
        add(Place.class, PlaceForm.FORM);
        add(Problem.class, ProblemForm.FORM);
        addSerializer(new LoadedSerializer());
        addWriteOnly(Loaded.class, "loaded value", "read its 'value' and its 'problems' one by one");
        add(Input.class, InputForm.FORM);
        addSerializer(Explanation.class, new ExplanationSerializer());
        addWriteOnly(Explanation.class, "explanation", "compute the result again from its inputs");
    }

    private void addTables() {
        add(Category.class, CategoryForm.FORM);
        add(Axis.Total.class, TotalForm.FORM);
        add(Axis.class, AxisForm.FORM);
        add(StatTable.class, TableForm.FORM);
        add(TimeSeries.class, TimeSeriesForm.FORM);
    }

    private void addResults() {
        add(Change.class, ChangeForm.FORM);
        addRate(
                GrowthRate.class,
                new RateSerializer<>(
                        rate -> rate.percent(1), rate -> Optional.of(rate.percent()), GrowthRate::comparability));
        addRate(
                AnnualRate.class,
                new RateSerializer<>(rate -> rate.percent(1), AnnualRate::exactPercent, AnnualRate::comparability));
        addRate(
                ContributionRate.class,
                new RateSerializer<>(
                        rate -> rate.percent(1), rate -> Optional.of(rate.percent()), ContributionRate::comparability));
        addSerializer(Composition.class, new CompositionSerializer());
        addWriteOnly(Composition.class, "composition", "compute it again from the inputs of its parts");
        addResult(AdjustedShares.class, "adjusted shares", ResultSerializer::adjustedShares);
        addResult(CompositionChange.class, "change of a composition", ResultSerializer::compositionChange);
        addResult(Coefficient.class, "coefficient", CompositionResults::coefficient);
        addResult(Allotment.class, "apportionment", CompositionResults::allotment);
        addResult(Concentration.class, "concentration", CompositionResults::concentration);
        addResult(Inequality.class, "inequality", CompositionResults::inequality);
        addResult(TheilDecomposition.class, "decomposition of an index", CompositionResults::theil);
        addResult(StructuralChange.class, "measures of structural change", CompositionResults::structuralChange);
        addResult(RankChange.class, "change of ranks", CompositionResults::rankChange);
        addResult(Contributions.class, "contributions", ResultSerializer::contributions);
        addResult(IndexSeries.class, "index series", ResultSerializer::indexSeries);
        addResult(GrowthRanking.class, "ranking of growth", ResultSerializer::growthRanking);
        addResult(Peak.class, "peak", ResultSerializer::peak);
        addResult(ComputedSeries.class, "computed series", ResultSerializer::computedSeries);
        addResult(Benchmarking.class, "benchmarked series", ResultSerializer::benchmarking);
        addResult(Waterfall.class, "waterfall", ResultSerializer::waterfall);
        addResult(MatchedGrowth.class, "matched growth", ResultSerializer::matchedGrowth);
        addResult(Bounds.class, "bounds", ResultSerializer::bounds);
        addResult(TargetPace.class, "pace of a target", ResultSerializer::targetPace);
    }

    private <T extends Explained> void addResult(Class<T> type, String what, ResultSerializer.Body<T> body) {
        addSerializer(type, new ResultSerializer<>(body));
        addWriteOnly(type, what, "compute it again from the inputs of its explanation");
    }

    private <T extends Explained> void addRate(Class<T> type, RateSerializer<T> serializer) {
        addSerializer(type, serializer);
        addWriteOnly(type, "rate", "compute it again from the inputs of its explanation");
    }

    private <T> void add(Class<T> type, Form<T> form) {
        addSerializer(type, new FormSerializer<>(form));
        addDeserializer(type, new FormDeserializer<>(form));
        addKeySerializer(type, new NoKeySerializer<>(form.what()));
    }

    private <T> void add(Class<T> type, Form<T> form, TextForm<T> key) {
        add(type, form);
        addKeySerializer(type, new TextKeySerializer<>(key));
        addKeyDeserializer(type, new TextKeyDeserializer(key));
    }

    private <T> void addWriteOnly(Class<T> type, String what, String instead) {
        addDeserializer(type, new WriteOnlyDeserializer<>(what, instead));
        addKeySerializer(type, new NoKeySerializer<>(what));
    }

    private <T> void addText(Class<T> type, TextForm<T> form) {
        add(type, form, form);
    }
}
