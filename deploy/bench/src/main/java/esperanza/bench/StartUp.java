package esperanza.bench;

import esperanza.bench.Comparison.Pair;
import esperanza.local.Part;
import esperanza.local.Platform;
import esperanza.local.Service;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Measures from the start of each service to its first readiness, the same for the whole platform, and the resident
 * memory of each service before and after reports. The limit of a start is a bare Vert.x.
 */
final class StartUp implements Measurement {

    private static final int STARTS = 3;
    private static final int REPORTS = 200;
    private static final double MB = 1024;
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final Duration BETWEEN = Duration.ofMillis(100);

    @Override
    public String name() {
        return "start";
    }

    @Override
    public boolean usesUpThePlatform() {
        return true;
    }

    @Override
    public List<Finding> run(Machine machine) {
        Platform platform = machine.platform();
        machine.startAll();
        List<Finding> findings = new ArrayList<>(starts(machine));
        machine.tell("start: the whole platform, from stopped");
        platform.stop(machine::tell);
        double seconds = seconds(() -> platform.start(machine::tell));
        machine.tell("start: idle");
        Machine.rest(IDLE);
        Map<String, Resident> idle = resident(platform);
        machine.tell("start: " + REPORTS + " reports");
        ReportFlow.send(platform, REPORTS, BETWEEN);
        Machine.rest(IDLE);
        Map<String, Resident> loaded = resident(platform);
        findings.add(platform(seconds, idle, loaded));
        for (String name : Platform.SERVICES) {
            findings.add(memory(name, "idle", idle, 180, 110));
            findings.add(memory(name, "after " + REPORTS + " reports", loaded, 350, 220));
        }
        return findings;
    }

    private static List<Finding> starts(Machine machine) {
        List<Finding> findings = new ArrayList<>();
        BareVertx.millisToAnswer(); // brings the files into memory
        for (String name : Platform.SERVICES) {
            Service service = machine.platform().service(name);
            List<Pair> pairs = new ArrayList<>();
            for (int n = 0; n < STARTS; n++) {
                machine.tell("start: " + name + ", start " + (n + 1) + " of " + STARTS);
                service.stop();
                machine.settle();
                double limit = BareVertx.millisToAnswer();
                pairs.add(new Pair(seconds(service::start) * 1000, limit));
            }
            double limit = Spread.of(pairs.stream().map(Pair::limit).toList()).median();
            findings.add(new Finding(
                    "start to ready, " + name,
                    "a bare Vert.x to its first answer; floor and goal are 4 and 2.5 × that",
                    "ms",
                    Comparison.SUBJECT,
                    pairs,
                    4 * limit,
                    2.5 * limit,
                    false,
                    Map.of()));
        }
        return findings;
    }

    private static Map<String, Resident> resident(Platform platform) {
        Map<String, Resident> all = new LinkedHashMap<>();
        for (Part part : platform.parts()) {
            all.put(part.name().replaceFirst("-1$", ""), Resident.of(part.pid()));
        }
        return all;
    }

    private static Finding platform(double seconds, Map<String, Resident> idle, Map<String, Resident> loaded) {
        Map<String, Double> details = new LinkedHashMap<>();
        idle.forEach((part, resident) -> details.put(part + "_idle_pss_mb", resident.pss() / MB));
        details.put("all_idle_pss_mb", sum(idle) / MB);
        details.put("all_loaded_pss_mb", sum(loaded) / MB);
        return new Finding(
                "start to ready, whole platform with its data",
                "",
                "s",
                Comparison.SUBJECT,
                List.of(new Pair(seconds, 0)),
                60,
                30,
                false,
                details);
    }

    private static double sum(Map<String, Resident> all) {
        return all.values().stream().mapToLong(Resident::pss).sum();
    }

    private static Finding memory(String name, String when, Map<String, Resident> all, double floor, double goal) {
        Resident resident = all.get(name);
        return new Finding(
                "resident memory of %s, %s".formatted(name, when),
                "",
                "MB",
                Comparison.SUBJECT,
                List.of(new Pair(resident.rss() / MB, 0)),
                floor,
                goal,
                false,
                Map.of("pss_mb", resident.pss() / MB));
    }

    private static double seconds(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }
}
