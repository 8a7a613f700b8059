package esperanza.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The options of the command line.
 *
 * @param profile {@code quick} or {@code full}
 * @param measurements those of the profile, or of any profile if {@code only=} names them
 */
record Options(String profile, List<Measurement> measurements) {

    static final String USAGE = "Usage: deploy/bench/run quick|full [only="
            + String.join(
                    ",",
                    Profile.all().stream().map(Measurement::name).distinct().toList())
            + "]";

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
        for (String argument : List.of(arguments).subList(1, arguments.length)) {
            if (!argument.startsWith("only=")) {
                throw new Unknown();
            }
            wanted.addAll(List.of(argument.substring("only=".length()).split(",")));
        }
        return new Options(arguments[0], wanted.isEmpty() ? profile(arguments[0]) : named(wanted));
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
