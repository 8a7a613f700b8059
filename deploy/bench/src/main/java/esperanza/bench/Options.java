package esperanza.bench;

import java.util.ArrayList;
import java.util.List;

/** The options of the command line. */
record Options(List<String> measurements) {

    static final List<String> ALL = List.of("append", "relay", "alert", "intake", "look-alikes");
    static final String USAGE = "Usage: deploy/bench/run quick [only=" + String.join(",", ALL) + "]";

    /** An option that does not exist; the message lists those that do. */
    static final class Unknown extends RuntimeException {

        private Unknown() {
            super(USAGE);
        }
    }

    static Options of(String... arguments) {
        List<String> wanted = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("only=")) {
                wanted.addAll(List.of(argument.substring("only=".length()).split(",")));
            } else if (!argument.equals("quick")) {
                throw new Unknown();
            }
        }
        if (arguments.length == 0 || !ALL.containsAll(wanted)) {
            throw new Unknown();
        }
        return new Options(
                wanted.isEmpty() ? ALL : ALL.stream().filter(wanted::contains).toList());
    }
}
