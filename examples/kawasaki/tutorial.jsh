// Ten steps for an analyst. Start: see README (JShell); this file behind machistat.jsh, or line by line at the prompt.
void step(String title) { System.out.println("\n== " + title); }

step("1. A printed table, and what is printed wrongly in it");
show(paper.response());
AuditReport report = audit(paper.response());
show(report.findings());
show(report.findings().get(0).rules());
show(report.repaired().map(table -> table.row("L 学術研究、専門・技術サービス業")));
// i: put in by the audit, not printed so

step("2. How much it moved");
var before = paper.employees().input("製造業", "従業者数 2014年");
var after = paper.employees().input("製造業", "従業者数 2016年");
var manufacturing = Change.of(before, after);
show(manufacturing.words());
why(manufacturing.rate());
show(growthRate(0, 5));

step("3. What contributed to it");
var parts = Contributions.of(paper.employees(), "項目", "従業者数 2014年", "従業者数 2016年", "合計");
show(parts);
show(parts.decreases(3));
why(parts.get("製造業"));

step("4. Your own city against the nation: location quotients");
String city = "川崎市";
show(nation.quotients(city, "2021"));
why(nation.employees().quotient(nation.code(city), "G", "2021", Reference.all()));

step("5. Why it grew otherwise: shift-share");
show(nation.city(city).change("G", EstablishmentTable.EMPLOYEES, "2014", "2016").rate());
show(nation.employees().shiftShare(nation.code(city), "2016", "2021", Reference.all()));

step("6. Population now");
Population people = nation.population(city, 2020);
show(people);
why(ageIndex(people, AgeIndex.AGEING_RATE));

step("7. A projection and its peak");
Projection projection = town.projectionTable().project(4).get();
TimeSeries total = projection.series("南浜市", AgeGroup.open(0)).get();
show(total);
show(peak(total));
show(projection.population("南浜市", ReferenceDate.parse("2035年")));

step("8. Who answered, and what the answers allow to be said");
show(town.response().rate(RateDefinition.VALID_OF_MAILED));
show(town.response().rate(RateDefinition.VALID_OF_MAILED).get().interval(IntervalMethod.WILSON, 0.95));
show(town.response().equalResponse());
show(town.estimator().estimate(Statistic.total("従業者数")));
show(town.estimator().by(Statistic.proportion("業況", "良い"), "規模"));
show(PrintedShare.of("14.6%", 837).withPopulation(42_616).interval(IntervalMethod.WILSON, 0.95));

step("9. What is wrong with a plan");
CheckReport checked = PlanCheck.withDefaults().check(plan);
show(checked.list(Severity.WARNING).subList(0, 3));
show(plan.schedules().get(0));

step("10. Into other programs: CSV, JSON-stat, JSON");
var small = nation.city(city).toTable(EstablishmentTable.EMPLOYEES);
System.out.println(csv(small).lines().limit(3).collect(java.util.stream.Collectors.joining("\n")));
System.out.println(JsonStat.withDefaults().write(small).substring(0, 60));
System.out.println(json(manufacturing.rate().get()).substring(0, 52));
