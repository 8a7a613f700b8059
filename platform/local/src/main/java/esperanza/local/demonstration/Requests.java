package esperanza.local.demonstration;

import java.util.Optional;
import java.util.function.Predicate;

/** Requests of people and programs to the services of a platform. */
public interface Requests {

    Answer get(String who, String service, String path);

    /** Repeats a GET until the answer is as expected. */
    Answer until(String what, String who, String service, String path, Predicate<Answer> asItShouldBe);

    /**
     * Sends a command.
     *
     * @param version the version that its sender has seen
     */
    Answer post(String who, String service, String path, String key, Optional<String> version, String body);
}
