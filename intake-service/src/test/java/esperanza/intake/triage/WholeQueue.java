package esperanza.intake.triage;

import static esperanza.intake.Callers.person;
import static esperanza.runtime.Eventually.eventually;

import esperanza.runtime.http.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

/** The whole queue, page by page: the tests share one database, and no single page holds all their reports. */
public final class WholeQueue {

    private WholeQueue() {}

    /** @param query the query of the URL, without the limit */
    public static List<Map<String, Object>> of(String role, String query) {
        List<Map<String, Object>> rows = new ArrayList<>();
        String after = "0";
        while (after != null) {
            Json page = person(role)
                    .get("/v1/reports?limit=200&after=" + after + "&" + query)
                    .expect(200)
                    .json();
            rows.addAll(page.getList("items"));
            after = page.getString("next");
        }
        return rows;
    }

    public static List<String> reports(String role, String query) {
        return of(role, query).stream()
                .map(row -> row.get("reportId").toString())
                .toList();
    }

    /**
     * The report's row. A report that rises while the pages are read is on none of them, so they are read again. Fails
     * if it stays on none.
     */
    public static Map<String, Object> row(String role, String report) {
        var found = new AtomicReference<Map<String, Object>>();
        eventually(() -> {
            of(role, "").stream()
                    .filter(row -> row.get("reportId").equals(report))
                    .findFirst()
                    .ifPresent(found::set);
            return found.get() != null;
        });
        return found.get();
    }
}
