package esperanza.local;

/** A service that prints why it cannot start, and ends. */
final class StubThatEnds {

    private StubThatEnds() {}

    public static void main(String[] arguments) {
        System.out.println("This service can't start");
        System.exit(1);
    }
}
