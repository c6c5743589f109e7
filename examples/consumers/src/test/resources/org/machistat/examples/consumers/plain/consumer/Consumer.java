package consumer;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.machistat.census.wave.CensusWave;
import org.machistat.core.growth.Change;
import org.machistat.core.interchange.TableReader;
import org.machistat.core.json.CoreJson;
import org.machistat.core.json.JsonStat;
import org.machistat.core.source.Source;
import org.machistat.core.table.Category;
import org.machistat.core.table.StatTable;
import org.machistat.core.value.Figure;
import org.machistat.planmodel.check.PlanCheck;
import org.machistat.planmodel.json.PlanJson;
import org.machistat.survey.json.SurveyJson;
import org.machistat.survey.response.RateDefinition;
import org.machistat.survey.response.ResponseTable;
import org.machistat.survey.response.StratumResponse;

/** An application of someone else: all four modules, a Jackson of its own, records of its own. */
public final class Consumer {

    /** A record that the application writes with its own mapper. */
    public record Row(String name, Figure figure) {}

    private Consumer() {}

    public static void main(String[] args) throws Exception {
        StatTable table = TableReader.withDefaults().read("業種\t2014年\t2016年\n製造業\t3299\t3,015\n").get().getComplete();
        System.out.println(Change.of(table.input("製造業", "2014年"), table.input("製造業", "2016年")).rate().get());
        System.out.println(CensusWave.BASIC_2014.comparabilityWith(CensusWave.ACTIVITY_2016).verdict());
        ResponseTable response = ResponseTable.of(List.of(StratumResponse.of(Category.of("製造業"), 212, 43)), Source.of("回収状況"));
        System.out.println(response.rate(RateDefinition.VALID_OF_MAILED).get());
        System.out.println(PlanCheck.withDefaults().check(PlanJson.read("{\"plan\": {\"title\": \"計画\", \"period\": \"平成28～37年度\"}}").get().getComplete()).isClean());
        ObjectMapper mapper = new ObjectMapper().registerModules(new CoreJson(), new SurveyJson());
        Row row = new Row("製造業", Figure.parse("3,015人"));
        String json = mapper.writeValueAsString(row);
        System.out.println(json + " " + mapper.readValue(json, Row.class).equals(row));
        System.out.println(JsonStat.withDefaults().read(JsonStat.withDefaults().write(table)).get().getComplete().figure("製造業", "2016年").printed());
        System.out.println(Change.class.getModule().getName() + " " + mapper.version());
    }
}
