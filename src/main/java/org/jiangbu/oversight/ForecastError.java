package org.jiangbu.oversight;

/**
 * How far forecasts were off that were made on the evening of 15 November, in seasons with all 3,400 households of the county's
 * eight townships played through the application's own services. {@code KeptSeasonsTest} holds these numbers against those
 * seasons in every build.
 *
 * @param seasons how many
 * @param forecasts one for each township and season
 * @param close how many of them were off by at most {@value #CLOSE} workdays
 * @param tenthsMean the mean, in tenths of a workday
 * @param worst workdays
 */
public record ForecastError(int seasons, int forecasts, int close, int tenthsMean, int worst) {
    /** Workdays that are close enough. */
    public static final int CLOSE = 3;

    /** As it was tested. */
    public static final ForecastError TESTED = new ForecastError(6, 48, 45, 16, 5);
}
