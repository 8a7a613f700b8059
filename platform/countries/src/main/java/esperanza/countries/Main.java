package esperanza.countries;

import esperanza.protocol.term.CountryTerms;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The entry point of {@code deploy/profile}. */
public final class Main {

    private static final int DONE = 0;
    private static final int SOMETHING_IS_UNKNOWN = 1;
    private static final int WRONG_USE = 2;
    private static final Set<String> LANGUAGES = Set.of("es", "en", "pt");
    private static final String USAGE =
            "Usage: deploy/profile show COUNTRY [es|en|pt] > page.html, or deploy/profile what-if COUNTRY|PROFILE.yaml < clocks";

    private final Sheets sheets;
    private final InstantSource clock;
    private final PrintStream out;
    private final PrintStream complaints;

    Main(Path profiles, InstantSource clock, PrintStream out, PrintStream complaints) {
        this.sheets = new Sheets(profiles);
        this.clock = clock;
        this.out = out;
        this.complaints = complaints;
    }

    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Main main = new Main(Path.of("deploy/profiles"), InstantSource.system(), out, System.err);
        System.exit(main.run(List.of(arguments), System.in));
    }

    /** The exit code of the script. */
    int run(List<String> arguments, InputStream in) {
        String command = arguments.isEmpty() ? "" : arguments.getFirst() + arguments.size();
        return switch (command) {
            case "show2" -> show(arguments.get(1), "es");
            case "show3" -> show(arguments.get(1), arguments.get(2));
            case "what-if2" -> whatIf(arguments.get(1), in);
            default -> wrongUse(USAGE);
        };
    }

    private static boolean isCountry(String named) {
        return named.matches("[A-Za-z]{2}");
    }

    private int show(String country, String language) {
        if (!isCountry(country) || !LANGUAGES.contains(language)) {
            return wrongUse(USAGE);
        }
        List<CountryTerms> versions = sheets.versions(country);
        if (versions.isEmpty()) {
            return wrongUse("There is no sheet of " + country + " in deploy/profiles/countries");
        }
        PageTexts texts = new PageTexts(Locale.of(language));
        LawyersPage page = new LawyersPage(versions.getLast(), sheets.bodies(country), sheets.shipped(), texts);
        out.print(PageWriter.html(versions, page, texts));
        List<String> unknown = page.unverified();
        if (unknown.isEmpty()) {
            return DONE;
        }
        complaints.println("Unknown or not checked in the text of its norm: " + String.join("; ", unknown));
        return SOMETHING_IS_UNKNOWN;
    }

    /** @param law a country, whose law is put over the shipped profile, or the file of a profile */
    private int whatIf(String law, InputStream in) {
        if (!isCountry(law) && !law.endsWith(".yaml")) {
            return wrongUse(USAGE);
        }
        Instant asOf = clock.instant();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        try {
            new WhatIf(StoredClocks.read(lines.lines()), isCountry(law) ? sheets.under(law) : Sheets.profile(law), asOf)
                    .lines()
                    .forEach(out::println);
            return DONE;
        } catch (IllegalArgumentException e) {
            return wrongUse(e.getMessage());
        }
    }

    private int wrongUse(String complaint) {
        complaints.println(complaint);
        return WRONG_USE;
    }
}
