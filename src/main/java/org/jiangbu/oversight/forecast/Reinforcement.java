package org.jiangbu.oversight.forecast;

/**
 * More people at a step, each as fast as those who are there are on average.
 *
 * @param people how many more, at least 1
 */
public record Reinforcement(Stage.Step step, int people) {}
