import Norms
import Testing

struct FixedPointTests {
    @Test(arguments: [
        (7, 2, 4), (-7, 2, -4), (5, 2, 3), (4, 3, 1), (5, 3, 2), (0, 9, 0), (1, 3, 0), (-1, 3, 0),
        (-5, -2, 3),
    ])
    func `division rounds half up, away from zero at the half`(
        _ numerator: Int,
        _ denominator: Int,
        _ quotient: Int
    ) {
        #expect(FixedPoint.divide(numerator, by: denominator) == quotient)
    }

    @Test func `a division that has no result gives none`() {
        #expect(FixedPoint.divide(1, by: 0) == nil)
        #expect(FixedPoint.divide(.min, by: -1) == nil)
        #expect(FixedPoint.divide(1, by: .min) == nil)
    }

    @Test(arguments: [
        ("0", 0), ("1", 1_000), ("-12.5", -12_500), ("+3", 3_000), (".5", 500), ("2.", 2_000),
        ("0.0004", 0), ("0.0005", 1), ("99.9995", 100_000), ("007", 7_000),
    ])
    func `plain decimal text is read exactly, and rounded at the last place`(
        _ text: String,
        _ value: Int
    ) {
        #expect(FixedPoint.parse(text, places: 3) == value)
    }

    @Test(arguments: [
        "", "-", "+", ".", "-.", "1e3", "1,5", "1.2.3", " 1", "1 ", "５", "0x1", "九", "--1", "NaN",
        "99999999999999999999",
    ])
    func `anything else is no number`(_ text: String) {
        #expect(FixedPoint.parse(text, places: 3) == nil)
    }

    @Test(arguments: [
        (93_450, "93.45", "93.45"), (100_000, "100", "100.00"), (125, "0.125", "0.125"),
        (-250, "-0.25", "-0.25"), (0, "0", "0.00"), (-1, "-0.001", "-0.001"),
    ])
    func `points are written short, or with at least two decimals`(
        _ thousandths: Int,
        _ short: String,
        _ fixed: String
    ) {
        let points = Points(thousandths: thousandths)
        #expect(points.description == short)
        #expect(points.fixed == fixed)
        #expect(Points(short) == points && Points(fixed) == points)
    }
}

struct PointsTests {
    @Test(arguments: [
        ("81", "90", "90"), ("65", "70", "92.857"), ("1", "3", "33.333"), ("2", "3", "66.667"),
        ("0", "90", "0"), ("0", "0", "0"), ("57.345", "57.35", "99.991"),
    ])
    func `a score is rebased to a hundred and rounded once`(
        _ got: String,
        _ applicable: String,
        _ total: String
    ) throws {
        let (got, applicable) = (try #require(Points(got)), try #require(Points(applicable)))
        #expect(Points.rebased(got: got, applicable: applicable).description == total)
    }

    @Test(arguments: [("1.02", "1"), ("1.025", "1.05"), ("1.074", "1.05"), ("-1.025", "-1.05")])
    func `points are rounded to a step, half up`(_ points: String, _ rounded: String) throws {
        let step = Points(thousandths: 50)
        #expect(try #require(Points(points)).rounded(to: step).description == rounded)
        #expect(try #require(Points(points)).rounded(to: .zero).description == points)
    }

    @Test func `a step is held exactly`() {
        let step = Points(thousandths: 50)
        #expect(Points(thousandths: 2_450).isMultiple(of: step))
        #expect(!Points(thousandths: 2_451).isMultiple(of: step))
        #expect(Points(thousandths: 2_451).isMultiple(of: .zero))
    }

    @Test func `points are kept within zero and the maximum`() {
        #expect(Points(7).clamped(to: Points(5)) == Points(5))
        #expect(Points(-7).clamped(to: Points(5)) == .zero)
        #expect(Points(3).clamped(to: Points(5)) == Points(3))
    }

    @Test func `what would overflow is held, not wrapped`() {
        #expect(Points(1) * Int.max == Points(thousandths: .max))
        #expect(Points(thousandths: .max).scaled(by: 2, over: 1) == .zero)
    }

    @Test(arguments: [("3", 3), ("-2", -2), ("3.000000", 3)])
    func `a quantity without a fraction is whole`(_ text: String, _ whole: Int) {
        #expect(Quantity(text)?.whole == whole)
    }

    @Test func `a quantity comes exactly from text and from the number of a cell`() {
        #expect(Quantity("95.5")?.whole == nil)
        #expect(Quantity("95.5") == Quantity(95.5))
        #expect(Quantity(0.1 + 0.2)?.description == "0.3")
        #expect(Quantity(Double.nan) == nil && Quantity(1e12) == nil)
        #expect(Quantity("2.4995")?.points.description == "2.5")
    }
}
