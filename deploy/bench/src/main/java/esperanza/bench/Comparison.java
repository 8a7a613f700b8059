package esperanza.bench;

/** How a subject is compared with the limit that ran beside it, and which side of a target is the good one. */
enum Comparison {
    /** Subject ÷ limit; more is better. */
    RATIO {
        @Override
        double of(Pair pair) {
            return pair.subject() / pair.limit();
        }

        @Override
        boolean meets(double value, double target) {
            return value >= target;
        }
    },
    /** Subject ÷ limit; less is better. */
    MULTIPLE {
        @Override
        double of(Pair pair) {
            return pair.subject() / pair.limit();
        }

        @Override
        boolean meets(double value, double target) {
            return value <= target;
        }
    },
    /** Subject − limit; less is better. */
    DIFFERENCE {
        @Override
        double of(Pair pair) {
            return pair.subject() - pair.limit();
        }

        @Override
        boolean meets(double value, double target) {
            return value <= target;
        }
    },
    /** The subject alone against the target; the limit is only printed. Less is better. */
    SUBJECT {
        @Override
        double of(Pair pair) {
            return pair.subject();
        }

        @Override
        boolean meets(double value, double target) {
            return value <= target;
        }
    },
    /** The subject alone against the target; the limit is only printed. More is better. */
    AT_LEAST {
        @Override
        double of(Pair pair) {
            return pair.subject();
        }

        @Override
        boolean meets(double value, double target) {
            return value >= target;
        }
    };

    /** One subject and the limit that was measured just before it. */
    record Pair(double subject, double limit) {}

    abstract double of(Pair pair);

    abstract boolean meets(double value, double target);
}
