"""Invented Chinese names, the same for the same seed, never twice."""

import random

SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎"
    "余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
GIVEN_ONE = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英辉玲红飞鹏华波斌宇浩凯健俊帆雪琳婷慧颖莉珊"
GIVEN_TWO = (
    "国建志文永家正德光世天成安宏泽明晓春秋冬雨雪海江山林森松柏梅兰菊竹云霞虹月星辰思梦佳美玉婉淑惠贤良"
    "才俊杰英雄豪富贵荣华康乐福寿喜庆祥瑞仁义礼智信忠孝廉"
)


class People:
    """A supply of names."""

    def __init__(self, seed):
        self._random = random.Random(seed)
        self._taken = set()

    def name(self):
        """One more name that was not given out before."""
        while True:
            draw = self._random
            name = draw.choice(SURNAMES)
            if draw.random() < 0.35:
                name += draw.choice(GIVEN_ONE)
            else:
                name += draw.choice(GIVEN_TWO) + draw.choice(GIVEN_ONE + GIVEN_TWO)
            if name not in self._taken and len(set(name)) == len(name):
                self._taken.add(name)
                return name
