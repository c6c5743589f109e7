package org.machistat.examples.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.machistat.examples.report.Escape;

/** The pages for people: the front page, and the municipalities found. Without scripts, and nothing is loaded from elsewhere. */
final class Pages {

    /** What a page may load: nothing from elsewhere, only what stands in it. */
    static final String POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; img-src data:; "
                    + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final int MOST = 200;

    private static final String HEAD = """
            <!DOCTYPE html>
            <html lang="ja">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>MachiStat</title>
            <style>
            body { font-family: "Noto Sans CJK JP", "Noto Sans JP", "Hiragino Sans", "Yu Gothic", Meiryo, sans-serif; line-height: 1.7; max-width: 44rem;
              margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff; }
            h1 { font-size: 1.5rem; } h2 { font-size: 1.15rem; margin-top: 2rem; } .en { color: #555; }
            input, button { font: inherit; padding: .4rem .6rem; } input { width: 14rem; max-width: 60%; }
            code, pre { background: #f3f3f3; } code { padding: .1rem .3rem; } pre { padding: .8rem; overflow-x: auto; }
            a { color: #00559b; } li { margin: .2rem 0; }
            </style>
            </head>
            <body>
            """;

    private static final String SEARCH = """
            <form action="/cities" method="get" role="search">
            <label for="name">市区町村 <span class="en" lang="en">Municipality</span></label>
            <input id="name" name="name" value="%s" placeholder="川崎" maxlength="40">
            <button type="submit">探す <span lang="en">Search</span></button>
            </form>
            """;

    private final Cities cities;

    Pages(Cities cities) {
        this.cities = cities;
    }

    /** {@code GET /}. */
    Response home(Request request) throws Problem {
        request.query().only();
        return Response.html(HEAD + "<h1>街の統計 <span class=\"en\" lang=\"en\">MachiStat</span></h1>\n"
                + "<p>市町村統計を、正確に計算し、計算の過程を示し、検算する。<br><span class=\"en\" lang=\"en\">Municipal statistics: computed exactly, "
                + "explained, and checked.</span></p>\n"
                + SEARCH.formatted("")
                + """
                <h2>プログラムから <span class="en" lang="en">For programs</span></h2>
                <ul>
                <li><a href="/v1/growth?from=1425512&amp;to=1475213&amp;years=5">/v1/growth?from=1425512&amp;to=1475213&amp;years=5</a> 増減率・年率 <span class="en" lang="en">growth</span></li>
                <li><a href="/v1/cities?name=%E5%B7%9D%E5%B4%8E">/v1/cities?name=川崎</a> 市区町村を探す <span class="en" lang="en">search</span></li>
                <li><a href="/v1/cities/14130">/v1/cities/14130</a> 市区町村の指標 <span class="en" lang="en">indicators</span></li>
                <li><code>POST /v1/audit</code> 表の検算 <span class="en" lang="en">the audit of a table</span></li>
                <li><code>POST /v1/plan/check</code> 計画の検査 <span class="en" lang="en">the check of a plan</span></li>
                <li><a href="/v1/openapi.json">/v1/openapi.json</a> すべての説明（OpenAPI） <span class="en" lang="en">the whole description</span></li>
                </ul>
                <pre>curl --data-binary @table.csv -H 'Content-Type: text/csv' http://127.0.0.1:8080/v1/audit</pre>
                </body>
                </html>
                """);
    }

    /** {@code GET /cities}. */
    Response search(Request request) throws Problem {
        String name = request.query().only("name").find("name").orElse("");
        List<Cities.City> found = cities.search(name, "");
        StringBuilder page = new StringBuilder(HEAD)
                .append("<p><a href=\"/\">街の統計 <span lang=\"en\">MachiStat</span></a></p>\n")
                .append(SEARCH.formatted(Escape.html(Problem.shown(name))))
                .append("<h2>")
                .append(found.size())
                .append("市区町村 <span class=\"en\" lang=\"en\">")
                .append(found.size())
                .append(" found</span></h2>\n<ul>\n");
        for (Cities.City city : found.subList(0, Math.min(MOST, found.size()))) {
            page.append("<li><a href=\"/cities/")
                    .append(URLEncoder.encode(city.id(), StandardCharsets.UTF_8))
                    .append("\">")
                    .append(Escape.html(
                            city.prefecture().name().ja() + city.unit().name().ja()))
                    .append("</a> ")
                    .append(Escape.html(city.unit().kana()))
                    .append("</li>\n");
        }
        page.append("</ul>\n");
        if (found.size() > MOST) {
            page.append("<p>初めの")
                    .append(MOST)
                    .append("件。名前を詳しく <span class=\"en\" lang=\"en\">the first ")
                    .append(MOST)
                    .append(" only</span></p>\n");
        }
        return Response.html(page.append("</body>\n</html>\n").toString());
    }
}
