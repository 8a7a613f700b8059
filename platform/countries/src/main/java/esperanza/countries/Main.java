package esperanza.countries;

import esperanza.protocol.term.CountryTerms;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The entry point of {@code deploy/profile}. */
public final class Main {

    private static final int DONE = 0;
    private static final int SOMETHING_IS_UNKNOWN = 1;
    private static final int WRONG_USE = 2;
    private static final Set<String> LANGUAGES = Set.of("es", "en", "pt");

    private final Sheets sheets;
    private final PrintStream out;
    private final PrintStream complaints;

    Main(Path profiles, PrintStream out, PrintStream complaints) {
        this.sheets = new Sheets(profiles);
        this.out = out;
        this.complaints = complaints;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new Main(Path.of("deploy/profiles"), out, System.err).run(List.of(arguments)));
    }

    /** The exit code of the script. */
    int run(List<String> arguments) {
        String language = arguments.size() == 3 ? arguments.get(2) : "es";
        return arguments.size() >= 2
                        && arguments.size() <= 3
                        && arguments.getFirst().equals("show")
                        && arguments.get(1).matches("[A-Za-z]{2}")
                        && LANGUAGES.contains(language)
                ? show(arguments.get(1), Locale.of(language))
                : wrongUse("Usage: deploy/profile show COUNTRY [es|en|pt] > page.html");
    }

    private int show(String country, Locale locale) {
        List<CountryTerms> versions = sheets.versions(country);
        if (versions.isEmpty()) {
            return wrongUse("There is no sheet of " + country + " in deploy/profiles/countries");
        }
        out.print(PageWriter.html(versions, sheets.shipped(), new PageTexts(locale)));
        List<String> unknown = versions.getLast().unverified();
        if (unknown.isEmpty()) {
            return DONE;
        }
        complaints.println("Unknown or not checked in the text of its norm: " + String.join("; ", unknown));
        return SOMETHING_IS_UNKNOWN;
    }

    private int wrongUse(String complaint) {
        complaints.println(complaint);
        return WRONG_USE;
    }
}
