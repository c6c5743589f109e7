// Start file for JShell: imports, helpers, the paper of Kawasaki City as `paper` and its plan as `plan`. See README.
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.*;
import java.util.*;
import org.machistat.census.industry.*;
import org.machistat.core.area.*;
import org.machistat.core.composition.*;
import org.machistat.core.explain.*;
import org.machistat.core.growth.*;
import org.machistat.core.interchange.*;
import org.machistat.core.json.*;
import org.machistat.core.regional.*;
import org.machistat.core.series.*;
import org.machistat.core.source.*;
import org.machistat.core.table.*;
import org.machistat.core.text.*;
import org.machistat.core.time.*;
import org.machistat.core.value.*;
import org.machistat.examples.kawasaki.*;
import org.machistat.planmodel.*;
import org.machistat.planmodel.check.*;
import org.machistat.planmodel.initiative.*;
import org.machistat.planmodel.json.*;
import org.machistat.planmodel.kpi.*;
import org.machistat.planmodel.plan.*;
import org.machistat.planmodel.schedule.*;
import org.machistat.planmodel.tree.*;
import org.machistat.survey.response.*;
import static org.machistat.core.Indicators.*;

/** Prints a table whole; other values as they are. */
void show(Object x) {
    System.out.println(x instanceof StatTable t ? t.toText().all() : x instanceof TextTable t ? t.all() : x.toString());
}

/** Prints how a result came about, in Japanese. */
void why(Explained x) {
    System.out.println(x.explanation().text(Locale.JAPANESE));
}

/** The same for an answer: the explanation, or why there is none. */
void why(Answer<? extends Explained> x) {
    System.out.println(x.<String>fold(given -> given.explanation().text(Locale.JAPANESE), refusal -> refusal.sentence().ja()));
}

/** Any of the library's values as JSON. */
String json(Object x) throws Exception {
    return new ObjectMapper().registerModule(new CoreJson()).registerModule(PlanJson.module()).writeValueAsString(x);
}

var paper = Paper.read();
var plan = PaperPlan.read();
