/**
 * Core types as JSON.
 * <p>To write and read figures, tables, sources and dates with Jackson, register
 * {@link org.machistat.core.json.CoreJson} with the mapper; records of your own may then contain them in fields, lists and
 * maps. The order of categories, figures and inputs is kept; the order of an object's fields does not matter when it is
 * read. Fields that hold what is usual (no unit, an empty text, no notes) are left out.
 * <p>To read and write tables as other statistical offices do, use {@link org.machistat.core.json.JsonStat}, which needs no
 * mapper. What it adds for itself stands in {@code extension.machistat}: the language of the labels ({@code lang}), {@code
 * label}, {@code names} and {@code notes} in the other one, {@code unit}, {@code units} and {@code source} in the forms below,
 * {@code totals}, {@code comparisons}, {@code points} and {@code decimals}, and in {@code status} the mark, symbol and qualifiers of each status code.
 *
 * <h2 id="core-json">The format</h2>
 * <dl>
 * <dt>{@link org.machistat.core.text.Label}: both languages, or one text that holds for both</dt>
 * <dd>{@code {"ja": "製造業", "en": "manufacturing"}} or {@code "製造業"}</dd>
 * <dt>{@link org.machistat.core.value.Unit}: its printed name, or base and power of ten where the name does not say all</dt>
 * <dd>{@code "万人"} or {@code {"base": {"ja": "俵", "en": "bales"}, "exponent": 3}}</dd>
 * <dt>{@link org.machistat.core.value.Rational}: text</dt>
 * <dd>{@code "-3/4"}</dd>
 * <dt>{@link org.machistat.core.value.Figure}: its value, written with its printed decimals, or its mark with the symbol as
 * printed. {@code decimals} (0 if left out) brings back zeros that another program dropped: 3.7 with two decimals is 3.70. A
 * bare number is a known figure without unit and qualifiers.</dt>
 * <dd>{@code {"value": -3.7, "decimals": 1, "unit": "%", "qualifiers": ["PROVISIONAL"]}},
 * {@code {"mark": "SUPPRESSED", "symbol": "x", "unit": "人"}}</dd>
 * <dt>{@link org.machistat.core.value.Interval}: bounds; a missing one is unbounded</dt>
 * <dd>{@code {"lower": "73/20", "lowerIn": true, "upper": "15/4", "upperIn": false}}</dd>
 * <dt>{@link org.machistat.core.value.Share}: part and whole, or the percentage if only that is known</dt>
 * <dd>{@code {"part": "246", "whole": "2000"}} or {@code {"percent": 12.3}}</dd>
 * <dt>{@link org.machistat.core.value.PointDifference} and {@link org.machistat.core.value.Quantity}</dt>
 * <dd>{@code {"points": "3/10"}} and {@code {"amount": "317/2", "unit": "万人"}}</dd>
 * <dt>{@link org.machistat.core.value.FuzzyShare}: with the interval that was read; the convention is {@code "STANDARD"},
 * {@code "OPEN_ENDED"} or an object with its name and widths</dt>
 * <dd>{@code {"text": "約4割", "kind": "SHARE", "interval": {"lower": "7/20", "lowerIn": true, "upper": "9/20", "upperIn":
 * false}, "convention": "STANDARD"}}</dd>
 * <dt>Years and dates of {@link org.machistat.core.time}: what their {@code toString} prints and {@code parse} reads</dt>
 * <dd>{@code "FY2025"}, {@code "FY2016-FY2025"}, {@code "平成37年"}, {@code "2014-07-01"},
 * {@code "平成30年3月頃"}</dd>
 * <dt>{@link org.machistat.core.source.Source}: the document, and what else is known</dt>
 * <dd>{@code {"document": "経済センサス", "table": "第1表", "place": "3頁", "publisher": {"ja": "総務省", "en": "MIC"},
 * "date": "2018-06-28", "release": "FINAL"}}</dd>
 * <dt>{@link org.machistat.core.source.Comparability}: its verdict and reasons; an axis, a series, a change and a rate have one
 * only if something stands against comparing. {@code "accepted": true} if the caller took on an incomparable pair.</dt>
 * <dd>{@code {"verdict": "NOT_COMPARABLE", "reasons": [{"aspect": "SCOPE", "verdict": "NOT_COMPARABLE", "sentence": {"ja":
 * "対象範囲が異なる", "en": "scopes differ"}}]}}; of an axis or a series {@code "comparisons": [{"from": "2014", "to": "2016",
 * "comparability": {…}}]}</dd>
 * <dt>{@link org.machistat.core.source.Problem}, with its {@link org.machistat.core.source.Place}</dt>
 * <dd>{@code {"severity": "ERROR", "place": {"line": 12, "column": 3, "name": "従業者数"}, "met": "12O", "message":
 * {"ja": "数値が必要", "en": "expected a number"}}}</dd>
 * <dt>{@link org.machistat.core.explain.Input}</dt>
 * <dd>{@code {"name": "製造業 2014年", "figure": {"value": 3299}, "source": {"document": "経済センサス"}}}; one of an axis, or of a slice, that says what may be compared has {@code "points": [{"axis":
 * "wave", "id": "2014", "comparisons": […]}]}</dd>
 * <dt>{@link org.machistat.core.table.Category}: its id, or an object with its name and the unit of its figures</dt>
 * <dd>{@code "製造業"} or {@code {"id": "E", "name": {"ja": "製造業", "en": "manufacturing"}, "unit": "人"}}</dd>
 * <dt>{@link org.machistat.core.table.Axis}: categories in order, and the totals among them</dt>
 * <dd>{@code {"id": "性別", "categories": ["総数", "男", "女"], "totals": [{"id": "総数", "parts": ["男", "女"]}]}}</dd>
 * <dt>{@link org.machistat.core.table.StatTable}: figures in one list, the last axis fastest. A figure has the unit of its
 * category, the last axis first, or else that of the table, unless it states another; a plain figure is then a bare number
 * whose text has its printed decimals (3.70), and every other is an object as above.</dt>
 * <dd>{@code {"title": "事業所数", "unit": "事業所", "source": {"document": "経済センサス"}, "notes": ["xは秘匿"], "axes":
 * [{"id": "業種", "categories": ["建設業", "製造業"]}, {"id": "年", "categories": ["2014", "2016"]}], "figures": [4078, 3852,
 * 3299, {"mark": "SUPPRESSED", "symbol": "x"}]}}</dd>
 * <dt>{@link org.machistat.core.series.TimeSeries}: dates, and one figure for each as in a table</dt>
 * <dd>{@code {"name": "人口", "unit": "人", "forecastFrom": "2020年", "dates": ["2015年", "2020年"], "figures": [1475213,
 * 1521562]}}</dd>
 * <dt>{@link org.machistat.core.growth.Change}: its two figures</dt>
 * <dd>{@code {"from": {"figure": {"value": 4}}, "to": {"figure": {"value": 5}}}}</dd>
 * <dt>Rates of {@link org.machistat.core.growth}, written only: in per cent to one decimal, and exactly unless irrational</dt>
 * <dd>{@code {"percent": 33.3, "exactPercent": "100/3", "explanation": {…}}}</dd>
 * <dt>{@link org.machistat.core.composition.Composition}, written only</dt>
 * <dd>{@code {"parts": [{"category": "男", "input": {"figure": {"value": 1}}, "share": {"value": {"part": "1", "whole":
 * "2"}}}, …], "explanation": {…}}}</dd>
 * <dt>Written only, each with its {@code "explanation"}: {@link org.machistat.core.composition.AdjustedShares}</dt>
 * <dd>{@code {"entries": [{"category": "男", "share": {…}, "rounded": 33.3, "adjusted": 33.4}, …], …}}</dd>
 * <dt>{@link org.machistat.core.composition.CompositionChange}</dt>
 * <dd>{@code {"parts": [{"category": "男", "difference": {"value": {"points": "3/10"}}}, …], "structuralChange": {…}, …}}</dd>
 * <dt>{@link org.machistat.core.composition.Coefficient}; {@code "exact"} unless irrational</dt>
 * <dd>{@code {"name": {"ja": "ジニ係数", "en": "Gini coefficient"}, "value": 0.25, "exact": "1/4", …}}</dd>
 * <dt>{@link org.machistat.core.composition.Concentration}, {@link org.machistat.core.composition.Inequality}, {@link
 * org.machistat.core.composition.StructuralChange}: coefficients</dt>
 * <dd>{@code {"measures": [{"name": {…}, "value": 0.25, "exact": "1/4"}, …], …}}</dd>
 * <dt>{@link org.machistat.core.composition.Allotment}</dt>
 * <dd>{@code {"method": "D_HONDT", "entries": [{"name": "男", "quota": "3/2", "units": 1}, …], "withinQuota": true, "decidedByTie":
 * false, …}}</dd>
 * <dt>{@link org.machistat.core.composition.TheilDecomposition}</dt>
 * <dd>{@code {"index": "T", "total": 0.3, "within": 0.1, "between": 0.2, "groups": [{"group": "東", "weightShare": "1/2",
 * "amountShare": "1/4", "inside": 0.1, "contribution": 0.05}, …], …}}</dd>
 * <dt>{@link org.machistat.core.composition.RankChange}; {@code "tiedBefore": true} where several had a rank</dt>
 * <dd>{@code {"ties": "COMPETITION", "entries": [{"category": "男", "before": "2", "after": "1"}, …], …}}</dd>
 * <dt>{@link org.machistat.core.growth.Contributions}</dt>
 * <dd>{@code {"parts": [{"category": "男", "change": {…}, "points": {"value": {"points": "3/10"}}}, …], "whole": {…},
 * "residualPoints": {…}, …}}</dd>
 * <dt>{@link org.machistat.core.growth.IndexSeries}</dt>
 * <dd>{@code {"name": "人口", "base": "2015年", "indices": [{"date": "2015年", "index": {"value": "100"}}, …], …}}</dd>
 * <dt>{@link org.machistat.core.growth.GrowthRanking}</dt>
 * <dd>{@code {"standings": [{"rank": 1, "category": "男", "percent": 33.3, "exactPercent": "100/3"}, …], "unranked":
 * [{"category": "女", "why": {"refused": "ZERO_BASE", …}}], …}}; {@code "tied": true} where several have a rank</dd>
 * <dt>{@link org.machistat.core.population.Peak}</dt>
 * <dd>{@code {"date": "2030年", "figure": {"value": 1587000}, "dates": ["2030年"], "atEnd": false, …}}</dd>
 * <dt>{@link org.machistat.core.value.Answer}: its value, or its {@link org.machistat.core.value.Refusal}</dt>
 * <dd>{@code {"value": {"points": "3/10"}}} or {@code {"refused": "ZERO_BASE", "ja": "総数が0", "en": "a whole of 0"}}</dd>
 * <dt>{@link org.machistat.core.source.Loaded}, written only</dt>
 * <dd>{@code {"value": 5, "complete": true, "problems": []}}</dd>
 * <dt>{@link org.machistat.core.explain.Explanation}, written only: it is printed for people, and computing the result again
 * from its inputs gives it back</dt>
 * <dd>{@code {"title": "増減率", "formula": "(今期 − 前期) ÷ 前期", "line": "増減率 = (5 − 4) ÷ 4 = 25%", "inputs": [],
 * "notes": []}}</dd>
 * </dl>
 * <p>As a key of a map, a label with two texts has a tab between them.
 * <p>A table's bare numbers keep zeros at the end only as long as nobody turns them into doubles. A host that goes through
 * {@code JsonNode} enables {@code USE_BIG_DECIMAL_FOR_FLOATS} and disables {@code STRIP_TRAILING_BIGDECIMAL_ZEROES}.
 */
package org.machistat.core.json;
