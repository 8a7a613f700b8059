package esperanza.runtime.rest;

import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A table as RFC 4180 writes it. A cell that a spreadsheet would take for a formula begins with an apostrophe. */
public record Csv(List<List<String>> rows) {

    public static final String TYPE = "text/csv";

    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r]", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern TO_BE_QUOTED = Pattern.compile("[\",\r\n]");
    private static final String LINE = "\r\n";

    public String text() {
        return rows.stream()
                .map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",")) + LINE)
                .collect(Collectors.joining());
    }

    public Response answer() {
        return ok().build();
    }

    public Response.ResponseBuilder ok() {
        return Response.ok(text()).type(TYPE + ";charset=utf-8;header=present");
    }

    private static String cell(String value) {
        boolean isFormula =
                FORMULA.matcher(value).find() && !NUMBER.matcher(value).matches();
        String harmless = isFormula ? "'" + value : value;
        return TO_BE_QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
