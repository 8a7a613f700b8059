package esperanza.local.demonstration;

import static esperanza.local.demonstration.Stage.expect;

import esperanza.local.Platform;
import java.util.Collections;
import java.util.List;
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
            stage.chapter("11", "Cases to look at / Casos para mirar");
            var random = new Random(SEED);
            var fates = Fate.all().collect(Collectors.toList());
            Collections.shuffle(fates, random);
            var reports = new MadeUpReport(random);
            var number = 0;
            for (var fate : fates) {
                number++;
                var threat = reported(stage, HOTLINES.get(number % HOTLINES.size()), reports.of(number, fate));
                new MadeUpWork(stage, threat).upTo(fate);
            }
            stage.tell("%d made-up cases, in every state / casos inventados, en todos los estados", number);
        }
    }

    private static Threat reported(Stage stage, String hotline, String report) {
        var taken = stage.send(hotline, "intake", "/v1/reports", Stage.key(), report);
        expect(Stage.isTaken(taken), hotline + " reports", taken);
        return Threat.of(taken, stage.seen(taken));
    }
}
