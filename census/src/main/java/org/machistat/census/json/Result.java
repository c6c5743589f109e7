package org.machistat.census.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Optional;
import org.machistat.census.internal.ProblemList;
import org.machistat.core.text.Label;
import org.machistat.core.value.Refusal;

/** What an answer says of the request: the STATUS and its message. */
final class Result {

    private static final long NOT_GIVEN = -1;

    private long status = NOT_GIVEN;
    private String message = "";

    void read(Cursor in) throws IOException {
        if (!in.is(JsonToken.START_OBJECT)) {
            in.unexpected("オブジェクト", "an object");
            return;
        }
        in.object(name -> {
            switch (name) {
                case "STATUS" -> status = in.number(NOT_GIVEN);
                case "ERROR_MSG" -> message = in.text();
                default -> in.parser.skipChildren();
            }
        });
    }

    boolean isNoData() {
        return status == 1;
    }

    boolean isFault() {
        return status >= 100;
    }

    /** The reason for which e-Stat gave no data, if the status says so. */
    Optional<Refusal> refusal() {
        String said = ProblemList.shorten(message.strip());
        if (isNoData()) {
            return Optional.of(new Refusal(
                    Refusal.Reason.NOT_ENOUGH_DATA,
                    Label.of(
                            "e-Statに条件に合うデータがない（STATUS 1：" + said + "）",
                            "e-Stat has no data for the request (STATUS 1: " + said + ")")));
        }
        if (!isFault()) {
            return Optional.empty();
        }
        boolean isNoTable = status >= 101 && status <= 105;
        String ja = isNoTable
                ? "求めた表がe-Statにない"
                : status == 100 ? "e-Statが認証しなかった" : status < 300 ? "e-Statで障害が起きた" : "e-Statが要求のパラメータを受け付けなかった";
        String en = isNoTable
                ? "e-Stat has no such table"
                : status == 100
                        ? "e-Stat did not accept the application id"
                        : status < 300 ? "e-Stat failed" : "e-Stat did not accept the parameters of the request";
        return Optional.of(new Refusal(
                isNoTable ? Refusal.Reason.NOT_ENOUGH_DATA : Refusal.Reason.NOT_READABLE,
                Label.of(ja + "（STATUS " + status + "：" + said + "）", en + " (STATUS " + status + ": " + said + ")")));
    }
}
