// Start file for JShell: imports, two helpers and the paper of Kawasaki City as `paper`. See README.
import java.time.*;
import java.util.*;
import org.machistat.census.industry.*;
import org.machistat.core.area.*;
import org.machistat.core.composition.*;
import org.machistat.core.explain.*;
import org.machistat.core.growth.*;
import org.machistat.core.interchange.*;
import org.machistat.core.series.*;
import org.machistat.core.source.*;
import org.machistat.core.table.*;
import org.machistat.core.text.*;
import org.machistat.core.time.*;
import org.machistat.core.value.*;
import org.machistat.examples.kawasaki.*;
import org.machistat.planmodel.plan.*;
import org.machistat.survey.response.*;

/** Prints a table whole; other values as they are. */
void show(Object x) {
    System.out.println(x instanceof StatTable t ? t.toText().all() : x instanceof TextTable t ? t.all() : x.toString());
}

/** Prints how a result came about, in Japanese. */
void why(Explained x) {
    System.out.println(x.explanation().text(Locale.JAPANESE));
}

var paper = Paper.read();
