package esperanza.local.demonstration;

import esperanza.local.Platform;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Fills the platform with cases of people who do not exist, so that there is something to look at. Everything goes
 * through the public interfaces, as the people and programs of a mechanism use them.
 */
public final class MadeUpCases {

    private static final long SEED = 2021;

    private static final List<String> HOTLINES = List.of("hotline-demo", "hotline-second", "hotline-third");

    private final Consumer<String> story;

    public MadeUpCases(Consumer<String> story) {
        this.story = story;
    }

    public void play(Platform platform) {
        try (var stage = new Stage(platform, story)) {
            stage.chapter("14. Cases to look at / Casos para mirar");
            var script = new Script(stage, platform, Map.of("police-liaison", stage.subject("police-liaison")));
            var random = new Random(SEED);
            var fates = Fate.all().collect(Collectors.toList());
            Collections.shuffle(fates, random);
            var reports = new MadeUpReport(random);
            var number = 0;
            for (var fate : fates) {
                number++;
                script.turnTo("made-up " + number);
                script.let("fate", fate.name());
                script.let("hotline", HOTLINES.get(number % HOTLINES.size()));
                script.let("report", reports.of(number, fate));
                script.play("made-up");
            }
            stage.tell("%d made-up cases, in every state / casos inventados, en todos los estados", number);
        }
    }
}
