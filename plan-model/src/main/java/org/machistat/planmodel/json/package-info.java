/**
 * Plans as JSON that people can write.
 * <p>To read or write a whole plan use {@link org.machistat.planmodel.json.PlanJson}. For an editor that completes names and
 * shows what each field means, use the JSON Schema (draft 2020-12) shipped as
 * {@code org/machistat/planmodel/json/plan.schema.json}: it has every field that is read, described.
 *
 * <h2 id="writing-a-plan">Writing a plan</h2>
 * Only {@code plan} with its {@code title} and {@code period} is needed. This is a whole plan:
 * <pre>{@code
 * {
 *   "plan": {
 *     "title": {"ja": "産業振興計画", "en": "Industry Plan"},
 *     "period": "平成28～37年度",
 *     "programmes": [{"ordinal": 1, "name": "第1期", "period": "平成28～29年度", "status": "adopted"}]
 *   },
 *   "tree": {
 *     "scheme": "new",
 *     "layers": ["政策", "施策"],
 *     "children": [
 *       {"name": "産業の振興", "children": ["商業の活性化", {"ordinal": 3, "name": "工業の支援", "x-section": "工業課"}]}
 *     ]
 *   },
 *   "initiatives": [{
 *     "id": "fair", "title": "商談会", "tags": ["成長分野", "ICT"], "programme": 1, "policies": ["1-1"],
 *     "milestones": [{"label": "開催", "date": "平成30年3月頃"}],
 *     "facts": [{"id": "matches", "label": "成立", "amount": "27件"}]
 *   }],
 *   "kpis": [{
 *     "id": "visits", "name": "相談件数", "unit": "件", "direction": "raise",
 *     "baseline": {"date": "平成27年度", "figure": "1,204件"},
 *     "targets": [{"year": "平成29年度", "amount": 1500}, {"year": "平成30年度", "words": "継続実施"}]
 *   }],
 *   "schedules": [{
 *     "title": "策定", "year": "平成29年度",
 *     "tracks": [{"id": "plan", "name": "計画", "tasks": [{"id": "draft", "label": "素案", "months": "4月～6月"}]}]
 *   }]
 * }
 * }</pre>
 * <dl>
 * <dt>Texts</dt>
 * <dd>one for both languages, or {@code {"ja": "…", "en": "…"}}</dd>
 * <dt>Years and dates</dt>
 * <dd>as printed: {@code "平成28年度"}, {@code "平成28～37年度"}, {@code "平成30年3月頃"}; months of a schedule are those of its
 * fiscal year</dd>
 * <dt>Figures</dt>
 * <dd>as printed, {@code "27件"}, or a number; with units that core does not know, {@code {"value": 86, "unit": "隻"}}, and for
 * the amount of a fact {@code {"figure": {"value": 86, "unit": "隻"}}}</dd>
 * <dt>Trees</dt>
 * <dd>nested {@code children}, up to 20 layers, where a node without an {@code ordinal} is one more than the one before it; or
 * {@code nodes}, one below the other with their {@code path}. A {@code layer} on a node is only checked.</dd>
 * <dt>Words from a list, such as {@code "status"}</dt>
 * <dd>in English as in the schema, for many in Japanese too</dd>
 * <dt>What an app adds</dt>
 * <dd>on the whole file and on nodes: texts in {@code attributes}, or beside the other fields under a name that begins with
 * {@code x-}; both become attributes. Any other unknown field is a problem with its place.</dd>
 * </dl>
 * What {@code PlanJson.write} makes is one canonical form: nested children with their ordinals, English words, no field that
 * says what is usual.
 */
package org.machistat.planmodel.json;
