package esperanza.bench;

import esperanza.local.Platform;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The options of the command line.
 *
 * @param profile {@code quick}, {@code full} or {@code long}
 * @param measurements those of the profile, or of any profile if {@code only=} names them
 * @param profiled services of which CPU profiles are taken, and PostgreSQL, whose statements are timed
 */
record Options(String profile, List<Measurement> measurements, Set<String> profiled) {

    static final String USAGE = "Usage: deploy/bench/run quick|full|long [only="
            + String.join(
                    ",",
                    Profile.all().stream().map(Measurement::name).distinct().toList())
            + "] [profile="
            + String.join(",", Platform.SERVICES)
            + ","
            + StatementTimes.POSTGRES
            + "]";

    private static final String ONLY = "only=";
    private static final String PROFILE = "profile=";

    /** An option that does not exist; the message lists those that do. */
    static final class Unknown extends RuntimeException {

        private Unknown() {
            super(USAGE);
        }
    }

    static Options of(String... arguments) {
        if (arguments.length == 0 || !Profile.names().contains(arguments[0])) {
            throw new Unknown();
        }
        List<String> wanted = new ArrayList<>();
        Set<String> profiled = new LinkedHashSet<>();
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            if (argument.startsWith(ONLY)) {
                wanted.addAll(words(argument, ONLY));
            } else if (argument.startsWith(PROFILE)) {
                profiled.addAll(words(argument, PROFILE));
            } else {
                throw new Unknown();
            }
        }
        if (!profiled.stream()
                .allMatch(name -> Platform.SERVICES.contains(name) || name.equals(StatementTimes.POSTGRES))) {
            throw new Unknown();
        }
        return new Options(arguments[0], wanted.isEmpty() ? profile(arguments[0]) : named(wanted), profiled);
    }

    private static List<String> words(String argument, String option) {
        return List.of(argument.substring(option.length()).split(","));
    }

    private static List<Measurement> profile(String name) {
        return Profile.valueOf(name.toUpperCase(Locale.ROOT)).measurements();
    }

    private static List<Measurement> named(List<String> wanted) {
        List<Measurement> found = Profile.all().stream()
                .filter(each -> wanted.contains(each.name()))
                .toList();
        if (found.size() < wanted.size()) {
            throw new Unknown();
        }
        return found;
    }
}
