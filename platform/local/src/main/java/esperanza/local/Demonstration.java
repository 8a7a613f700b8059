package esperanza.local;

import java.util.function.Consumer;

/** Plays the main job against a running platform and tells what happens. */
final class Demonstration {

    private final Consumer<String> story;

    Demonstration(Consumer<String> story) {
        this.story = story;
    }

    void play(Platform platform) {
        for (var name : Platform.SERVICES) {
            var service = platform.service(name);
            story.accept(name + ": " + (service.readiness() == 200 ? "ready / listo" : "not ready / no está listo"));
        }
    }
}
